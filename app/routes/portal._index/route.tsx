import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { GatheringNumbers } from '~/components/gathering';
import { AnswerForm } from '~/components/inquiry-card/answer-form';
import { InquiryCard } from '~/components/inquiry-card';
import { getOwnGatherings, noteOwnGathering } from '~/domain/community/index.server';
import { noteGatheringSchema } from '~/domain/community/schema';
import { getPortal } from '~/domain/placements/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, EmptyState, Page, PageHead } from '~/ui';
import { LentWorks } from './lent-works';

export const meta: MetaFunction = () => [{ title: 'ホーム｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope }) => ({
    ...(await getPortal(scope, null)).page,
    gatherings: await getOwnGatherings(scope, null),
  }),
});

export const action = pageAction({
  permission: 'portal.use',
  handle: byIntent({
    gathering: taking(
      noteGatheringSchema,
      noteOwnGathering,
      'ありがとうございます。来た人の数を書きました。',
    ),
  }),
});

export default function Portal() {
  const { hostName, inquiries, people, gatherings } = useLoaderData<typeof loader>();
  const lastResult = useActionData<FormResult>();
  return (
    <>
      <PageHead
        eyebrow={hostName}
        title={
          inquiries.length > 0
            ? `お返事を待っている人が${inquiries.length}人います`
            : 'いま、お返事を待っている人はいません'
        }
      />
      <Page>
        {inquiries.map((inquiry) =>
          inquiry.card ? (
            <Card key={inquiry.id} as="section">
              <InquiryCard
                alias={inquiry.alias}
                card={inquiry.card}
                eyebrow={`見学の打診 ${inquiry.answerDueOn ? `${formatDay(inquiry.answerDueOn)}までに` : ''}`}
              />
              <AnswerForm id={inquiry.id} version={inquiry.version} />
            </Card>
          ) : null,
        )}
        <LentWorks />
        <Card as="section">
          <h2 className="heading-3">来ている人</h2>
          {people.length === 0 ? (
            <EmptyState title="いまは、だれも来ていません">
              打診があると、ここと電話でお知らせします。来られる時間が変わったら、担当に伝えてください。
            </EmptyState>
          ) : (
            <ul className="lines">
              {people.map((person) => (
                <li key={person.id}>
                  <Link className="link-tall" to={paths.portalPlacement(person.id)}>
                    {person.alias}
                  </Link>
                  <p className="facts-line">
                    <span>{placementStatusNames[person.status as PlacementStatus]}</span>
                    {person.timeText ? <span>{person.timeText}</span> : null}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {gatherings.map((gathering) => (
          <Card key={gathering.id} as="section">
            <h2 className="heading-3">今日は何人：{gathering.title}</h2>
            <p>来た人の数だけを書きます。名前は書きません。</p>
            <GatheringNumbers gathering={gathering} mayNote lastResult={lastResult} />
          </Card>
        ))}
        <Card as="section">
          <h2 className="heading-3">気になる人がいるとき</h2>
          <p>お客さんや近所の人のことで、ここだけでは難しいと思ったら、相談につなげます。</p>
          <Link className="link-tall" to={paths.urgent()}>
            相談につなぐ
          </Link>
        </Card>
        <Card as="section" tone="attention">
          <h2 className="heading-3">こまったとき</h2>
          <p>
            小さなことでも大丈夫です。来ている人のページに、担当の名前があります。電話で知らせてください。
          </p>
          <p className="muted">けがや急病のときは、先に119番へ。</p>
        </Card>
      </Page>
    </>
  );
}
