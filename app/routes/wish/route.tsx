import { data, redirect, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { LanguageSwitch } from '~/components/language-switch';
import { Received } from '~/components/received';
import { getFormAreas, readReference, receiveWish, speakerChoices } from '~/domain/community/index.server';
import { wishSchema } from '~/domain/community/schema';
import { publicAction, publicLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { languageOf } from '~/http/language.server';
import { scopeOfPublicForm } from '~/http/public-form.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { WishForm } from './wish-form';
import { wordsOf } from './words';

export const meta: MetaFunction = () => [
  { title: '地域の声を届ける｜むすびば' },
  { name: 'description', content: 'こんな場があったらいい、という地域の声を、名前を書かずに届けられます。' },
];

export const loader = publicLoader({
  because: 'residents tell without an account what the community wishes for',
  load: async ({ scope, url, request, now }) => {
    const { easy, headers } = await languageOf(request, url);
    return data(
      {
        easy,
        municipality: url.searchParams.get('municipality') ?? undefined,
        received: readReference(url.searchParams.get('received') ?? ''),
        areas: await getFormAreas(scope, null, { now }),
        speakers: speakerChoices(),
      },
      { headers },
    );
  },
});

export const action = publicAction({
  because: 'residents tell without an account what the community wishes for',
  handle: (args) =>
    submit({
      form: args.form,
      schema: wishSchema,
      run: async (value) => receiveWish(await scopeOfPublicForm('wish', args), value),
      then: ({ reference }) =>
        redirect(
          paths.wish({
            municipality: args.url.searchParams.get('municipality') ?? undefined,
            received: reference,
          }),
          303,
        ),
    }),
});

export default function Wish() {
  const { easy, received, municipality, ...choices } = useLoaderData<typeof loader>();
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
        <p>{words.later}</p>
        <p>
          <Link className="link-tall" to={paths.wish({ municipality })}>
            {words.again}
          </Link>
        </p>
        <p>
          <Link className="link-tall" to={paths.offer({ municipality })}>
            {words.offer}
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
        <WishForm words={words} {...choices} lastResult={lastResult ?? null} />
      </Page>
    </>
  );
}
