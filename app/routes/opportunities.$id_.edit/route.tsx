import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { useState } from 'react';
import { OfferForm, offerDefaults, withDraft } from '~/components/offer-form';
import { getProposalDraft, type ProposalDraft } from '~/domain/matching/index.server';
import { getOpportunity, offerChoices, updateOpportunity } from '~/domain/registry/index.server';
import { updateOpportunitySchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '受入枠を直す｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params, url }) => {
    const asked = url.searchParams.get('proposal');
    const draft = asked ? await getProposalDraft(scope, asked) : null;
    const page = await getOpportunity(scope, params['id']);
    const answers = Object.fromEntries(
      page.conditions.filter((one) => one.own).map((one) => [one.consideration, one.answer]),
    );
    return {
      ...page,
      answers,
      draft: draft?.into === page.offer.id ? draft : null,
      choices: offerChoices(page.host.kind, Object.keys(answers)),
    };
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
      schema: updateOpportunitySchema,
      run: (value) => updateOpportunity(scope, value),
      then: ({ id }) => redirectWithNotice(paths.opportunity(id), '受入枠を直しました。'),
    }),
});

export default function EditOpportunity() {
  const { host, offer, answers, draft, choices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  // What was seen when the form was opened: the page asked anew after a refusal must not take over another's change.
  const [version] = useState(offer.version);
  return (
    <>
      <PageHead
        title="受入枠を直す"
        eyebrow={host.name}
        lead={draft ? leadWords(draft) : undefined}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: offer.title, to: paths.opportunity(offer.id) },
          { label: '直す' },
        ]}
      />
      <Page narrow>
        <OfferForm
          lastResult={lastResult}
          defaults={withDraft(offerDefaults(offer, answers), draft)}
          choices={choices}
          designated={host.designated}
          hidden={{ id: offer.id, version, ...(draft ? { proposal: draft.id } : {}) }}
          note="いま来ている人の約束は、変わりません。"
          backTo={paths.opportunity(offer.id)}
          actions={<SubmitButton>保存する</SubmitButton>}
        />
      </Page>
    </>
  );
}

function leadWords({ words, isAgreed }: ProposalDraft): string {
  return isAgreed
    ? `「${words}」と聞いて、できるとのこと。足す所を入れました。`
    : `「${words}」と聞いて、相談したいとのこと。聞いた所を入れました。話し合って決まった形に直してください。`;
}
