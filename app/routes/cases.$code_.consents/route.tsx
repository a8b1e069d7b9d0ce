import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getConsents, recordConsent } from '~/domain/people/index.server';
import { consentScopeWords, consentStateNames, formatCaseCode } from '~/domain/people/rules';
import { recordConsentSchema } from '~/domain/people/schema';
import { getGivenWorks } from '~/domain/works/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Disclosure, Notice, Page, PageHead } from '~/ui';
import { GivenWorks } from '~/components/works/given-works';
import { Paragraphs } from '~/components/paragraphs';
import { ScopeCard } from './scope-card';
import { Shown } from './shown';
import { told } from './told';

export const meta: MetaFunction = () => [{ title: '同意｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, params }) => ({
    ...(await getConsents(scope, params['code'])),
    given: await getGivenWorks(scope, params['code']),
  }),
});

export const action = pageAction({
  permission: 'consents.record',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: recordConsentSchema,
      run: async (value) => ({ ...value, ...(await recordConsent(scope, value)) }),
      then: ({ code, scope: consentScope, state, closed }) =>
        redirectWithNotice(
          state === 'withdrawn' ? paths.shared(code) : paths.consents(code),
          `「${consentScopeWords[consentScope].name}」を「${consentStateNames[state]}」と記録しました。${told(closed)}`,
        ),
    }),
});

export default function Consents() {
  const { line, today, scopes, shown, given, isMinor, mayRecord, handling, suggested } =
    useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="同意"
        lead={<CaseLine line={line} today={today} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(line.code), to: paths.case(line.code) },
          { label: '同意' },
        ]}
      />
      <Page narrow>
        <Notice title="先に伝えること">
          <p>
            お名前は残りません。同意は一つずつ決められ、断っても支援は続きます。いつでも取りやめられ、取りやめると見せていたものはその場で閉じます。
          </p>
          <Disclosure summary={`記録の扱いのきまり（${handling.version}版）を読む`}>
            <Paragraphs text={handling.text} />
          </Disclosure>
          <ul>
            <li>
              <Link to={paths.consentForm(line.code)}>同意の紙を印刷する</Link>
            </li>
            <li>
              <Link to={paths.consentForm(line.code, 'easy')}>やさしい日本語の同意の紙を印刷する</Link>
            </li>
            <li>
              <Link to={paths.shared(line.code)}>だれに何を見せたかを印刷する</Link>
            </li>
            <li>
              <Link to={paths.confidentialNotice()}>同意がないときの、支援会議の案内文を印刷する</Link>
            </li>
          </ul>
        </Notice>
        {isMinor ? (
          <Notice tone="attention" title="未成年の人です">
            保護者の同意と、ご本人の気持ちの両方を確かめてから「同意あり」にします。
          </Notice>
        ) : null}
        <Band
          title="一つずつの同意"
          count={`${scopes.filter(({ state }) => state === 'granted').length}つ同意あり`}
        >
          <ul className="lines">
            {scopes.map((scope) => (
              <ScopeCard
                key={`${scope.scope}-${scope.history.length}`}
                code={line.code}
                scope={scope}
                about={{ today, isMinor, suggested }}
                mayRecord={mayRecord}
                result={result}
              />
            ))}
          </ul>
        </Band>
        <Shown shown={shown} />
        <GivenWorks given={given} />
      </Page>
    </>
  );
}
