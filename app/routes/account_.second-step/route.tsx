import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { secondStepOf } from '~/domain/accounts/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { takeStep } from './actions.server';
import { BeginForm } from './begin-form';
import { ConfirmForm } from './confirm-form';
import { InForce } from './in-force';
import { RecoveryCodes } from './recovery-codes';

export const meta: MetaFunction = () => [{ title: '二段階の確認｜むすびば' }];

export const loader = pageLoader({
  permission: 'account.own',
  load: async ({ session }) => ({
    ...(await secondStepOf(session.authUserId)),
    demanded: session.mustGoTo !== null,
  }),
});

export const action = pageAction({ permission: 'account.own', handle: takeStep });

export default function SecondStep() {
  const { inForce, codesLeft, demanded } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="二段階の確認"
        lead="パスワードのあとに、電話の認証アプリに出る6桁の数字を入力します。"
        {...(demanded
          ? {}
          : { crumbs: [{ label: 'アカウント', to: paths.account() }, { label: '二段階の確認' }] })}
      />
      <Page narrow>
        <div className="stack-wide">
          {demanded ? (
            <Notice title="あなたの役割では、二段階の確認が必要です">
              設定がすむと、ほかの画面が開きます。3分ほどで終わります。
            </Notice>
          ) : null}
          {taken?.stage === 'codes' ? (
            <RecoveryCodes codes={taken.codes} />
          ) : inForce ? (
            <InForce codesLeft={codesLeft} taken={taken?.stage === 'in-force' ? taken : null} />
          ) : taken?.stage === 'begun' ? (
            <ConfirmForm begun={taken} />
          ) : (
            <BeginForm lastResult={taken?.lastResult ?? null} />
          )}
        </div>
      </Page>
    </>
  );
}
