import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { emptyOffer, OfferForm, withDraft } from '~/components/offer-form';
import { getProposalDraft } from '~/domain/matching/index.server';
import { getHost, offerChoices, registerOpportunity } from '~/domain/registry/index.server';
import { registerOpportunitySchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '受入枠を足す｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params, url }) => {
    const asked = url.searchParams.get('proposal');
    const draft = asked ? await getProposalDraft(scope, asked) : null;
    const { host } = await getHost(scope, params['hostId']);
    const own = draft?.hostId === host.id && draft.into === null ? draft : null;
    return { host, draft: own, choices: offerChoices(host.kind, Object.keys(own?.answers ?? {})) };
  },
});

/** After a refusal it is asked anew whether what the host said can still be written in: without it, the next press saves plainly. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || currentUrl.searchParams.has('proposal');

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: registerOpportunitySchema,
      run: (value) => registerOpportunity(scope, value),
      then: ({ hostId }) => redirectWithNotice(paths.host(hostId), '受入枠を足しました。'),
    }),
});

export default function NewOpportunity() {
  const { host, draft, choices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="受入枠を足す"
        lead={
          draft
            ? draft.isAgreed
              ? `「${draft.words}」と聞いて、できるとのこと。聞いたことを入れました。`
              : `「${draft.words}」と聞いて、相談したいとのこと。聞いたことを入れました。話し合って決まった形に直してください。`
            : '決まっていないことは、空のままでかまいません。'
        }
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '受入枠を足す' },
        ]}
      />
      <Page narrow>
        <OfferForm
          lastResult={lastResult}
          defaults={withDraft(emptyOffer, draft)}
          choices={choices}
          designated={host.designated}
          hidden={{ hostId: host.id, ...(draft ? { proposal: draft.id } : {}) }}
          note="下書きは、さがしても見つかりません。募集を始めると、合う人に出会えるようになります。"
          backTo={paths.host(host.id)}
          actions={
            <>
              <SubmitButton name="open" value="on">
                登録して募集を始める
              </SubmitButton>
              <SubmitButton variant="quiet" name="draft" value="on">
                下書きにする
              </SubmitButton>
            </>
          }
        />
      </Page>
    </>
  );
}
