import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConditionsForm } from '~/components/conditions-form';
import { answerConditions, conditionChoices, getOpportunity } from '~/domain/registry/index.server';
import { answerConditionsSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '受入枠の条件をまとめて聞く｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params }) => {
    const { host, offer, ownAnswers, generalAnswers } = await getOpportunity(scope, params['id']);
    return { host, offer, ownAnswers, generalAnswers, groups: conditionChoices() };
  },
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form, params }) =>
    submit({
      form,
      schema: answerConditionsSchema,
      run: (value) => answerConditions(scope, value),
      then: ({ changed }) =>
        redirectWithNotice(paths.opportunity(params['id'] ?? ''), `${changed}つの答えを書きました。`),
    }),
});

export default function OfferConditionsPage() {
  const { host, offer, ownAnswers, generalAnswers, groups } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="条件をまとめて聞く"
        eyebrow={`${host.name}　${offer.title}`}
        lead="この受入枠だけの答えです。「まだ」のままなら、受入先の全体への答えを使います。"
        crumbs={[
          { label: host.name, to: paths.host(host.id) },
          { label: offer.title, to: paths.opportunity(offer.id) },
          { label: '条件をまとめて聞く' },
        ]}
      />
      <Page narrow>
        <ConditionsForm
          groups={groups}
          answers={ownAnswers}
          general={generalAnswers}
          hidden={{ hostId: host.id, opportunityId: offer.id, version: offer.version }}
          lastResult={lastResult}
          backTo={paths.opportunity(offer.id)}
        />
      </Page>
    </>
  );
}
