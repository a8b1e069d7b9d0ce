import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AttemptList, ContactLogLine } from '~/components/case';
import { CaseLine } from '~/components/case-line';
import { getAttempts, recordAttempt } from '~/domain/people/index.server';
import { recordAttemptSchema } from '~/domain/people/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, EmptyState, Notice, Page, PageHead } from '~/ui';
import { AttemptForm } from './attempt-form';

export const meta: MetaFunction = () => [{ title: '連絡の記録｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getAttempts(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: recordAttemptSchema,
      run: (value) => recordAttempt(scope, value),
      then: ({ code }) => redirectWithNotice(paths.caseContacts(code), '連絡の記録を残しました。'),
    }),
});

export default function Contacts() {
  const found = useLoaderData<typeof loader>();
  const { line, attempts, log, today, open, mayRecord, suspended } = found;
  const result: FormResult | undefined = useActionData<typeof action>();
  const name = formatCaseCode(line.code);
  return (
    <>
      <PageHead
        title="連絡の記録"
        lead={<CaseLine line={line} today={today} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: '連絡の記録' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <ContactLogLine log={log} />
          {suspended ? (
            <Notice title="話せたときは、すぐに再開できます">
              <Link to={paths.reopenCase(line.code)}>再開のページを開く</Link>
            </Notice>
          ) : (
            <Enough found={found} />
          )}
          {mayRecord && open.ok ? (
            <AttemptForm key={attempts.length} code={line.code} today={today} result={result} />
          ) : null}
          {open.ok ? null : <Notice title={open.reason}>{open.wayOut}</Notice>}
          <Band title="これまでの記録" count={`${attempts.length}件`}>
            {attempts.length === 0 ? (
              <EmptyState title="まだ記録がありません">
                電話や訪問で会えなかった日も、一行で残しておきます。
              </EmptyState>
            ) : (
              <AttemptList attempts={attempts} />
            )}
          </Band>
        </div>
      </Page>
    </>
  );
}

function Enough({ found: { log, line } }: { found: ReturnType<typeof useLoaderData<typeof loader>> }) {
  if (log.missing.length > 0) {
    return (
      <Notice title="まだ、連絡がとれないとは言えません">
        中断を会議に出すまでに：{log.missing.join('、')}。急ぐことではありません。
      </Notice>
    );
  }
  return (
    <Notice title="できるだけの試みをしました">
      <Link to={paths.suspendCase(line.code)}>中断を会議に出すページを開く</Link>
    </Notice>
  );
}
