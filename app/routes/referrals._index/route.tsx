import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askAgain, listOwnReferrals } from '~/domain/referrals/index.server';
import { askAgainSchema } from '~/domain/referrals/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { ReferralCard } from './referral-card';

export const meta: MetaFunction = () => [{ title: 'つないだ相談｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.open',
  load: ({ scope }) => listOwnReferrals(scope, undefined),
});

export const action = pageAction({
  permission: 'cases.open',
  handle: taking(askAgainSchema, askAgain, ({ reopened }) =>
    reopened
      ? 'もう一度頼みました。前の続きから始まります。'
      : 'もう一度の依頼を届けました。担当から連絡があります。',
  ),
});

export default function Referrals() {
  const { referrals } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="つないだ相談"
        lead="あなたの機関がつないだ相談が、いまどこまで進んだか。伝わるのは日付と進みだけです。"
        actions={<LinkButton to={paths.refer()}>相談につなぐ</LinkButton>}
      />
      <Page>
        {referrals.length === 0 ? (
          <EmptyState title="つないだ相談は、まだありません">
            「とりあえず探す」や受入先のページからも、相談につなげます。
          </EmptyState>
        ) : (
          <ul className="lines">
            {referrals.map((referral) => (
              <ReferralCard key={referral.line.code} referral={referral} result={result} />
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}
