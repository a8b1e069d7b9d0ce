import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { getConsents } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { ConsentPaper } from './consent-paper';

export const meta: MetaFunction = () => [{ title: '同意の紙（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'consents.record',
  load: async ({ scope, params, url }) => {
    const { line, today, isMinor, handling, scopes } = await getConsents(scope, params['code']);
    return {
      ...{ code: line.code, today, isMinor, handling, isEasy: url.searchParams.get('words') === 'easy' },
      scopes: scopes.map(({ scope: key, name, meaning }) => ({ scope: key, name, meaning })),
    };
  },
});

export default function ConsentForm() {
  const { code, isEasy, ...paper } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="同意の紙を印刷する"
          lead="お名前や署名は、この紙にだけ手で書きます。返事は、同意のページに記録してください。"
          crumbs={[
            { label: 'ケース', to: paths.cases() },
            { label: formatCaseCode(code), to: paths.case(code) },
            { label: '同意', to: paths.consents(code) },
            { label: '同意の紙' },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <Page narrow>
        <p className="no-print">
          {isEasy ? (
            <Link to={paths.consentForm(code)}>ふつうの日本語の紙にする</Link>
          ) : (
            <Link to={paths.consentForm(code, 'easy')}>やさしい日本語の紙にする</Link>
          )}
        </p>
        <ConsentPaper {...paper} code={code} isEasy={isEasy} />
      </Page>
    </>
  );
}
