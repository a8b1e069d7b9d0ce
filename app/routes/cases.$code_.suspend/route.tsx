import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AttemptList, Closes, ContactLogLine } from '~/components/case';
import { BeforeProposal } from '~/components/case/before-proposal';
import { getEndingForm, proposeSuspension, withdrawEnding } from '~/domain/meetings/index.server';
import { proposeSuspensionSchema, withdrawEndingSchema } from '~/domain/meetings/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Page, PageHead } from '~/ui';
import { SuspensionForm } from './suspension-form';

export const meta: MetaFunction = () => [{ title: '中断を会議に出す｜むすびば' }];

export const loader = pageLoader({
  permission: 'plans.write',
  load: ({ scope, params }) => getEndingForm(scope, { code: params['code'], timing: 'suspension' }),
});

export const action = pageAction({
  permission: 'plans.write',
  handle: ({ scope, form, params }) =>
    form.get('intent') === 'withdraw'
      ? submit({
          form,
          schema: withdrawEndingSchema,
          run: (value) => withdrawEnding(scope, value),
          then: ({ code }) => redirectWithNotice(paths.suspendCase(code), '議題を取り下げました。'),
        })
      : submit({
          form,
          schema: proposeSuspensionSchema,
          run: (value) => proposeSuspension(scope, value),
          then: ({ heldOn }) =>
            redirectWithNotice(
              paths.case(params['code'] ?? ''),
              `${formatDay(heldOn)}の会議の議題に入れました。`,
            ),
        }),
});

export default function SuspendCase() {
  const found = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  const name = formatCaseCode(found.code);
  return (
    <>
      <PageHead
        title={`${name} の中断を会議に出す`}
        lead="中断は、ご本人と完全に連絡がとれなくなったときだけです。お休みや迷いのあるときは、そのまま待てます。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(found.code) },
          { label: '中断を会議に出す' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <BeforeProposal found={found} />
          <Band title="連絡の記録" count={`${found.attempts.length}件`}>
            <div className="stack">
              <ContactLogLine log={found.log} />
              {found.attempts.length > 0 ? <AttemptList attempts={found.attempts} /> : null}
              <Link to={paths.caseContacts(found.code)}>連絡の試みを残す</Link>
            </div>
          </Band>
          {found.decision.ok && found.meetings.length > 0 ? (
            <>
              <Closes sentences={found.closes} title="会議で決まると、いっしょに閉じるもの" />
              <SuspensionForm found={found} result={result} />
            </>
          ) : null}
        </div>
      </Page>
    </>
  );
}
