import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { clearSlip, getMerge, mergeCases } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { clearSlipSchema, mergeCasesSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { ChooseOther } from './choose-other';
import { CompareTable } from './compare-table';
import { MergeForm } from './merge-form';
import { TakenUp } from './taken-up';

export const meta: MetaFunction = () => [{ title: '同じ方のケースをまとめる｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, params, url }) =>
    getMerge(scope, { code: params['code'], other: url.searchParams.get('other') ?? undefined }),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: byIntent({
    merge: ({ scope, form }) =>
      submit({
        form,
        schema: mergeCasesSchema,
        run: (value) => mergeCases(scope, value),
        then: ({ code, merged }) =>
          redirectWithNotice(
            paths.case(code),
            `${formatCaseCode(merged)}を、このケースにまとめました。もとの符号でも、ここが開きます。`,
          ),
      }),
    slip: taking(clearSlipSchema, clearSlip, '対応票を片づけたことを記録しました。'),
  }),
});

export default function MergeCases() {
  const found = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  const { line, pair, mayEdit, today, earlier } = found;
  const name = formatCaseCode(line.code);
  return (
    <>
      <PageHead
        title="同じ方のケースをまとめる"
        lead={<CaseLine line={line} today={today} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: 'まとめる' },
        ]}
      />
      <Page narrow={pair === null}>
        <div className="stack-wide">
          {!mayEdit ? (
            <Notice title="このケースを担当する機関だけが、まとめられます">
              <Link to={paths.case(line.code)}>ケースにもどる</Link>
            </Notice>
          ) : pair ? (
            <>
              <CompareTable pair={pair} />
              <MergeForm key={`${pair.kept.version}-${pair.merged.version}`} pair={pair} result={result} />
            </>
          ) : (
            <ChooseOther found={found} />
          )}
          {earlier.length > 0 ? (
            <TakenUp code={line.code} earlier={earlier} mayEdit={mayEdit} result={result} />
          ) : null}
        </div>
      </Page>
    </>
  );
}
