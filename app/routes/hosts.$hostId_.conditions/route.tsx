import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConditionsForm } from '~/components/conditions-form';
import { answerConditions, conditionChoices, getHost } from '~/domain/registry/index.server';
import { answerConditionsSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '条件をまとめて聞く｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params }) => {
    const { host, conditions } = await getHost(scope, params['hostId']);
    const answers = conditions.flatMap(({ consideration, general }) =>
      general ? [[consideration, general.answer] as const] : [],
    );
    return { host, answers: Object.fromEntries(answers), groups: conditionChoices() };
  },
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: answerConditionsSchema,
      run: (value) => answerConditions(scope, value),
      then: ({ hostId, changed }) =>
        redirectWithNotice(paths.host(hostId), `${changed}つの答えを書きました。`),
    }),
});

export default function HostConditions() {
  const { host, answers, groups } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="条件をまとめて聞く"
        eyebrow={host.name}
        lead="受入先の全体への答えです。聞いたものだけを選んでください。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '条件をまとめて聞く' },
        ]}
      />
      <Page narrow>
        <ConditionsForm
          groups={groups}
          answers={answers}
          hidden={{ hostId: host.id, version: host.version }}
          lastResult={lastResult}
          backTo={paths.host(host.id)}
        />
      </Page>
    </>
  );
}
