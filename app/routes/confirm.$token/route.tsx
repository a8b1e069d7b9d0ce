import { data, redirect, type HeadersFunction, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tryAsVisitor } from '~/domain/accounts/index.server';
import { answerLink, askAnew, openLink } from '~/domain/confirmation/index.server';
import { answerLinkSchema, askAnewSchema } from '~/domain/confirmation/schema';
import { NotFound } from '~/domain/kernel/errors';
import { publicAction, publicLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { visitorOf } from '~/http/session.server';
import { Notice, Page, PageHead } from '~/ui';
import { Closed } from './closed';
import { Question } from './question';

const because = 'a host that was sent a link answers it without an account; it shows that host alone';

export const meta: MetaFunction = () => [
  { title: '登録の内容の確認｜むすびば' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Guesses of tokens are counted by the address they come from. */
const tried = (request: Request) => ({ of: 'link', address: visitorOf(request).address }) as const;

const notIndexed = { 'X-Robots-Tag': 'noindex, nofollow' };

export const loader = publicLoader({
  because,
  load: async ({ scope, params, request, now }) => {
    try {
      const work = () => openLink(scope, params['token'], { now });
      return data(await tryAsVisitor(tried(request), work, now), { headers: notIndexed });
    } catch (error) {
      // A link that is cut or wrong has a page of its own: who was sent it needs to know what to do.
      if (error instanceof NotFound) return data(null, { status: 404, headers: notIndexed });
      throw error;
    }
  },
});

export const action = publicAction({
  because,
  handle: ({ scope, params, request, form, url, now }) => {
    form.set('token', params['token'] ?? '');
    const here = url.pathname + url.search;
    const guarded = <T,>(work: () => Promise<T>) => tryAsVisitor(tried(request), work, now);
    if (form.get('answer') === 'anew')
      return submit({
        form,
        schema: askAnewSchema,
        run: ({ token }) => guarded(() => askAnew(scope, token, { now })),
        then: ({ sent }) =>
          redirectWithNotice(
            here,
            sent
              ? '登録されているメールアドレスに、新しい確認のメールを送りました。'
              : 'きょう、新しい確認のメールをお送りしています。届いたメールのリンクを開いてください。',
          ),
      });
    return submit({
      form,
      schema: answerLinkSchema,
      run: (value) => guarded(() => answerLink(scope, value, { now })),
      // The page itself says what became of it.
      then: () => redirect(here, { status: 303 }),
    });
  },
});

export default function Confirm() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  if (page === null) return <Unknown />;
  return (
    <>
      <PageHead
        eyebrow={`${page.municipality}からの確認`}
        title={page.hostName}
        lead={page.state === 'open' ? '登録の内容が、いまも変わっていないかを教えてください。' : undefined}
      />
      <Page narrow>
        {page.state === 'open' ? (
          <Question page={page} lastResult={lastResult} />
        ) : (
          <Closed page={page} state={page.state} lastResult={lastResult} />
        )}
      </Page>
    </>
  );
}

function Unknown() {
  return (
    <>
      <PageHead title="このリンクは使えません" />
      <Page narrow>
        <Notice tone="attention" title="確認のリンクが見つかりません">
          <p>
            メールのリンクが、途中で切れていないかを確かめてください。二行に分かれているときは、つなげて開きます。
          </p>
          <p>それでも開けないときは、お手数ですが、いつもの担当へご連絡ください。</p>
        </Notice>
      </Page>
    </>
  );
}
