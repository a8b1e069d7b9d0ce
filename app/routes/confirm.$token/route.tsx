import { data, redirect, type HeadersFunction, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tryAsVisitor } from '~/domain/accounts/index.server';
import { answerLink, askAnew, openLink } from '~/domain/confirmation/index.server';
import { answerLinkSchema, askAnewSchema } from '~/domain/confirmation/schema';
import { publicAction, publicLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { Page, PageHead } from '~/ui';
import { Closed } from './closed';
import { Question } from './question';

const because = 'a host that was sent a link answers it without an account; it shows that host alone';

export const meta: MetaFunction = () => [
  { title: '登録の内容の確認｜むすびば' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex, nofollow' });

const addressOf = (request: Request) => request.headers.get('x-client-address') ?? 'unknown';

export const loader = publicLoader({
  because,
  load: async ({ scope, params, request, now }) =>
    data(
      await tryAsVisitor('link', addressOf(request), () => openLink(scope, params['token'], { now }), now),
      {
        headers: { 'X-Robots-Tag': 'noindex, nofollow' },
      },
    ),
});

export const action = publicAction({
  because,
  handle: ({ scope, params, request, form, url, now }) => {
    form.set('token', params['token'] ?? '');
    const here = url.pathname + url.search;
    const guarded = <T,>(work: () => Promise<T>) => tryAsVisitor('link', addressOf(request), work, now);
    if (form.get('answer') === 'anew')
      return submit({
        form,
        schema: askAnewSchema,
        run: ({ token }) => guarded(() => askAnew(scope, token, { now })),
        then: () =>
          redirectWithNotice(here, '登録されているメールアドレスに、新しい確認のメールを送りました。'),
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
