import { data, redirect, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { LanguageSwitch } from '~/components/language-switch';
import { Received } from '~/components/received';
import { getFormAreas, readReference, receiveOffer } from '~/domain/community/index.server';
import { offerSchema } from '~/domain/community/schema';
import { publicAction, publicLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { languageOf } from '~/http/language.server';
import { scopeOfPublicForm } from '~/http/public-form.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { OfferForm } from './offer-form';
import { wordsOf } from './words';

export const meta: MetaFunction = () => [
  { title: 'できることを持ち寄る｜むすびば' },
  { name: 'description', content: '場所を貸す、手伝いを頼む、得意を教える。五つの質問で申し出られます。' },
];

export const loader = publicLoader({
  because: 'residents and firms tell without an account what they can bring',
  load: async ({ scope, url, request, now }) => {
    const { easy, headers } = await languageOf(request, url);
    return data(
      {
        easy,
        municipality: url.searchParams.get('municipality') ?? undefined,
        received: readReference(url.searchParams.get('received') ?? ''),
        areas: await getFormAreas(scope, null, { now }),
      },
      { headers },
    );
  },
});

export const action = publicAction({
  because: 'residents and firms tell without an account what they can bring',
  handle: (args) =>
    submit({
      form: args.form,
      schema: offerSchema,
      run: async (value) => receiveOffer(await scopeOfPublicForm('offer', args), value),
      then: ({ reference }) =>
        redirect(
          paths.offer({
            municipality: args.url.searchParams.get('municipality') ?? undefined,
            received: reference,
          }),
          303,
        ),
    }),
});

export default function Offer() {
  const { easy, areas, received, municipality } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const words = wordsOf(easy);
  if (received)
    return (
      <Received
        title={words.receivedTitle}
        lead={words.receivedLead}
        number={received}
        numberLabel={words.number}
      >
        <h2>{words.next}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.change}</p>
        <p>
          <Link className="link-tall" to={paths.offer({ municipality })}>
            {words.again}
          </Link>
        </p>
        <p>
          <Link className="link-tall" to={paths.registry(municipality)}>
            {words.find}
          </Link>
        </p>
      </Received>
    );
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <LanguageSwitch easy={easy} />
      </PageHead>
      <Page narrow>
        <Notice>{words.safe}</Notice>
        <OfferForm words={words} areas={areas} lastResult={lastResult ?? null} />
      </Page>
    </>
  );
}
