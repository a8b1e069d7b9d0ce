import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getAftercare, recordAftercare } from '~/domain/people/index.server';
import { recordAftercareSchema } from '~/domain/people/schema';
import { aftercareFindingNames, formatCaseCode, talkedToNames } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, Notice, Page, PageHead } from '~/ui';
import { AftercareForm } from './aftercare-form';

export const meta: MetaFunction = () => [{ title: '終結後の連絡｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getAftercare(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.follow',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: recordAftercareSchema,
      run: (value) => recordAftercare(scope, value),
      then: ({ code, finding }) =>
        finding === 'changed'
          ? redirectWithNotice(
              paths.reopenCase(code),
              '連絡を記録しました。支援がまた要りそうなら、ここから再開できます。',
            )
          : redirectWithNotice(paths.aftercare(code), '終結後の連絡を記録しました。'),
    }),
});

export default function Aftercare() {
  const { line, today, status, leadAgency, planned, done, mayRecord } = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  const name = formatCaseCode(line.code);
  const [next, ...later] = planned;
  return (
    <>
      <PageHead
        title="終結後の連絡"
        lead={<CaseLine line={line} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: '終結後の連絡' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          {leadAgency ? <p>主担当：{leadAgency}</p> : null}
          <Notice title="様子が変わっていたら、すぐに再開できます">
            終結はいったんの区切りです。<Link to={paths.reopenCase(line.code)}>再開のページを開く</Link>
          </Notice>
          <Band title="これからの連絡" count={`${planned.length}回`}>
            {next ? (
              <ul className="lines">
                {[next, ...later].map(({ id, plannedOn }) => (
                  <li key={id}>
                    {formatDay(plannedOn)}
                    {plannedOn < today ? '（過ぎた）' : ''}
                  </li>
                ))}
              </ul>
            ) : (
              <EmptyState title="予定している連絡はありません">
                ご本人が望まれたか、すべて終わりました。心配なときは、いつでも再開できます。
              </EmptyState>
            )}
          </Band>
          {next && mayRecord && status === 'closed' ? (
            <AftercareForm key={next.id} contact={next} today={today} result={result} />
          ) : null}
          <Band title="これまでの連絡" count={`${done.length}回`}>
            {done.length === 0 ? (
              <p className="muted">まだありません。</p>
            ) : (
              <ul className="lines">
                {done.map(({ id, doneOn, talkedTo, finding, note, doneBy }) => (
                  <li key={id}>
                    <p>
                      {doneOn ? formatDay(doneOn) : ''}　{talkedToNames[talkedTo]}：
                      {aftercareFindingNames[finding]}
                      <span className="muted">（{doneBy}）</span>
                    </p>
                    {note ? <p>{note}</p> : null}
                  </li>
                ))}
              </ul>
            )}
          </Band>
        </div>
      </Page>
    </>
  );
}
