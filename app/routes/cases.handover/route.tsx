import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { getHandOver, handOver } from '~/domain/handover/index.server';
import { handOverSchema } from '~/domain/handover/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Button, EmptyState, LinkButton, Notice, Page, PageHead, plainField, SelectField } from '~/ui';
import { HandOverForm } from './hand-over-form';
import { Holdings } from './holdings';

export const meta: MetaFunction = () => [{ title: '担当の引き継ぎ｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, url }) => getHandOver(scope, url.searchParams.get('from') || null),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: handOverSchema,
      run: (value) => handOver(scope, value),
      then: ({ to, cases, leads }) =>
        redirectWithNotice(
          paths.handOver(),
          `${to}さんに、ケース${cases}件と声かけ先${leads}件を引き継ぎました。`,
        ),
    }),
});

export default function HandOver() {
  const { giver, givers, receivers, held } = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="担当の引き継ぎ"
        lead="一人が担当しているケースと受入先、声かけ先を、まとめて同じ機関の人に引き継ぎます。"
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '担当の引き継ぎ' }]}
      />
      <Page>
        {givers.length === 0 ? (
          <EmptyState
            title="引き継ぐものがありません"
            action={<LinkButton to={paths.cases()}>ケースの一覧に戻る</LinkButton>}
          >
            ケースか声かけ先の担当になっている人がいると、ここで選べます。
          </EmptyState>
        ) : (
          <Form method="get" action={paths.handOver()} className="form">
            <SelectField
              field={plainField('from', giver?.userId ?? '')}
              label="だれから"
              empty="選んでください"
              required="none"
              options={givers}
              width="medium"
            />
            <Button type="submit">担当を見る</Button>
            {giver ? null : (
              <p className="muted">
                だれの担当を引き継ぐかを選ぶと、ケースと受入先、声かけ先がここに並びます。
              </p>
            )}
          </Form>
        )}
        {giver && held ? (
          <>
            <Holdings giver={giver} held={held} />
            <Band
              title="引き継ぐ"
              lead="まとめて一度に渡します。ご本人と受入先には、人から伝えてください。足りない資源の担当と、つないだだけで担当ではないケースは、引き継がれません。"
            >
              {receivers.length > 0 ? (
                <HandOverForm giver={giver} receivers={receivers} held={held} result={result} />
              ) : (
                <Notice title="受け取れる人が、まだいません">
                  同じ機関に、ほかのコーディネーターがいません。管理者に利用者を加えてもらうか、ケースごとに「基本のこと」で担当を変えてください。
                </Notice>
              )}
            </Band>
          </>
        ) : null}
      </Page>
    </>
  );
}
