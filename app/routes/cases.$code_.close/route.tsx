import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BeforeProposal } from '~/components/case/before-proposal';
import { Closes } from '~/components/case';
import { getEndingForm, proposeClosure, withdrawEnding } from '~/domain/meetings/index.server';
import { proposeClosureSchema, withdrawEndingSchema } from '~/domain/meetings/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { ClosureForm } from './closure-form';

export const meta: MetaFunction = () => [{ title: '終結を会議に出す｜むすびば' }];

export const loader = pageLoader({
  permission: 'plans.write',
  load: ({ scope, params }) => getEndingForm(scope, { code: params['code'], timing: 'closure' }),
});

export const action = pageAction({
  permission: 'plans.write',
  handle: ({ scope, form, params }) =>
    form.get('intent') === 'withdraw'
      ? submit({
          form,
          schema: withdrawEndingSchema,
          run: (value) => withdrawEnding(scope, value),
          then: ({ code }) => redirectWithNotice(paths.closeCase(code), '議題を取り下げました。'),
        })
      : submit({
          form,
          schema: proposeClosureSchema,
          run: (value) => proposeClosure(scope, value),
          then: ({ heldOn }) =>
            redirectWithNotice(
              paths.case(params['code'] ?? ''),
              `${formatDay(heldOn)}の会議の議題に入れました。`,
            ),
        }),
});

export default function CloseCase() {
  const found = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  const name = formatCaseCode(found.code);
  return (
    <>
      <PageHead
        title={`${name} の終結を会議に出す`}
        lead="終結はいったんの区切りです。つながりができ、関係が安定したと言えるときに、会議で決めます。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(found.code) },
          { label: '終結を会議に出す' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <BeforeProposal found={found} />
          {found.decision.ok && found.meetings.length > 0 ? (
            <>
              <Closes sentences={found.closes} title="会議で決まると、いっしょに閉じるもの" />
              <ClosureForm found={found} result={result} />
            </>
          ) : null}
        </div>
      </Page>
    </>
  );
}
