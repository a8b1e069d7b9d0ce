import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getFormAreas, getLeadChoices, noteLead } from '~/domain/community/index.server';
import { noteLeadSchema } from '~/domain/community/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { LeadForm } from './lead-form';

export const meta: MetaFunction = () => [{ title: '声かけ先を書き足す｜むすびば' }];

export const loader = pageLoader({
  permission: 'leads.manage',
  load: async ({ scope, url, now }) => {
    const proposal = url.searchParams.get('proposal') ?? undefined;
    const { wishes, proposals, madeOf, ...choices } = await getLeadChoices(scope, { proposal }, { now });
    if (madeOf)
      return redirectWithNotice(
        paths.lead(madeOf.id),
        'この相談は、もう声かけ先になっています。こちらです。',
      );
    const gap = choices.gaps.find(({ value }) => value === url.searchParams.get('gap'));
    const origin =
      named(wishes, 'wish', url.searchParams.get('wish')) ?? named(proposals, 'proposal', proposal ?? null);
    return {
      ...choices,
      areas: await getFormAreas(scope, null, { now }),
      gap: gap ?? null,
      origin,
      isGone: proposal !== undefined && !origin,
    };
  },
});

/** The draft an address names, and what it comes from. */
function named<Draft extends { value: string }, Of extends string>(
  drafts: readonly Draft[],
  of: Of,
  value: string | null,
) {
  const draft = drafts.find((one) => one.value === value);
  return draft ? { ...draft, of } : null;
}

export const action = pageAction({
  permission: 'leads.manage',
  handle: ({ scope, form, now }) =>
    submit({
      form,
      schema: noteLeadSchema,
      run: (value) => noteLead(scope, value, { now }),
      then: ({ id }) => redirectWithNotice(paths.lead(id), '声かけ先に書き足しました。'),
    }),
});

export default function NewLead() {
  const { gap, origin, isGone, ...choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="声かけ先を書き足す"
        lead="これから声をかけたい所を、見つけた人が書いておきます。まだ、どこにも載りません。"
        crumbs={[{ label: '声かけ先', to: paths.leads() }, { label: '書き足す' }]}
      />
      <Page narrow>
        {isGone ? (
          <Notice tone="attention" title="もとにした相談は、もう続きが決まっています">
            べつの答えになったか、半年をすぎました。受入先のページの「聞いたこと」で見られます。
          </Notice>
        ) : null}
        <LeadForm
          choices={choices}
          gap={gap}
          origin={origin}
          lastResult={useActionData<typeof action>() ?? null}
        />
      </Page>
    </>
  );
}
