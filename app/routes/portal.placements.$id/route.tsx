import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { InquiryCard } from '~/components/inquiry-card';
import { AcceptanceCard } from '~/components/inquiry-card/acceptance';
import { getForHost } from '~/domain/placements/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { pageLoader } from '~/http/builders.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, Facts, LinkButton, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '来ている人｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope, params }) => (await getForHost(scope, params['id'])).page,
});

export default function PortalPlacement() {
  const person = useLoaderData<typeof loader>();
  const status = placementStatusNames[person.status as PlacementStatus];
  if (person.closed) {
    return (
      <>
        <PageHead eyebrow={status} title={person.alias} lead="この受入れは、もう終わっています。" />
        <Page>
          <LinkButton to={paths.portal()}>ホームに戻る</LinkButton>
        </Page>
      </>
    );
  }
  const facts: [string, string][] = [
    ['曜日と時間', person.timeText],
    ['見学・お試し', person.trialOn ? formatDay(person.trialOn) : ''],
    ['始めた日', person.startedOn ? formatDay(person.startedOn) : ''],
    ['合意したこと', person.agreedConditions],
    ['担当', person.contact],
  ];
  return (
    <Page>
      <Card as="section">
        {person.acceptance ? (
          <AcceptanceCard heading="h1" card={person.acceptance} eyebrow={status} />
        ) : person.card ? (
          <InquiryCard heading="h1" alias={person.alias} card={person.card} eyebrow={status} />
        ) : (
          <>
            <h1 className="portal__alias">{person.alias}</h1>
            <p className="muted">
              {status}
              。この方のことを書いた札は、期限が過ぎたか、閉じられています。聞きたいことは担当に電話してください。
            </p>
          </>
        )}
      </Card>
      <Card as="section">
        <h2 className="heading-3">決まっていること</h2>
        <Facts items={facts.filter(([, value]) => value).map(([label, value]) => ({ label, value }))} />
        <p className="ease">
          <b>どの方にもお願いしていること</b>
          あいさつと、やわらかな見守り。ここにないことは、聞かないでください。休む日があっても大丈夫です。
        </p>
      </Card>
      <LinkButton to={paths.portal()} variant="quiet" wide>
        ホームに戻る
      </LinkButton>
    </Page>
  );
}
