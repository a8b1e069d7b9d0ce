import fontsHref from '@fontsource-variable/noto-sans-jp/index.css?url';
import { data, type LinksFunction, type MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { bareFrame, ErrorView, publicNav, Shell, type ErrorFacts } from './components/shell';
import { useNonce } from './components/shell/nonce';
import { pageTitleOf } from './components/shell/error-words';
import { frameOf } from './http/frame.server';
import { publicLoader } from './http/builders.server';
import { takeNotice } from './http/notice.server';
import './styles/app.css';

export const loader = publicLoader({
  because: 'the frame surrounds every page, also those open to everybody',
  load: async ({ town, user, request }) => {
    const { notice, clear } = await takeNotice(request);
    const frame = frameOf(town, user);
    return data({ ...frame, notice }, clear ? { headers: { 'Set-Cookie': clear } } : {});
  },
});

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: fontsHref },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${pageTitleOf(error)}｜むすびば` : 'むすびば' },
];

/** The document around every page, also around those that tell of a failure. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { notice, ...frame } = useLoaderData<typeof loader>();
  const bare = useMatches().some(({ handle }) => handle === bareFrame);
  return (
    <Shell {...frame} notice={notice} bare={bare}>
      <Outlet />
    </Shell>
  );
}

/** Any failure of any page. The frame itself may have failed, so it stands without its data too. */
export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('root');
  return (
    <Shell
      town={frame?.town ?? null}
      nav={frame?.nav ?? publicNav()}
      user={frame?.user ?? null}
      demo={frame?.demo ?? false}
      notice={null}
    >
      <ErrorView facts={factsOf(useRouteError())} ways={(frame?.nav ?? publicNav()).bar} />
    </Shell>
  );
}

/** What the edge sent with the failure; anything else is a fault of the page itself. */
function factsOf(error: unknown): ErrorFacts {
  if (!isRouteErrorResponse(error)) return { status: 500 };
  const told: unknown = error.data;
  const text = (key: string) => {
    const value =
      typeof told === 'object' && told !== null ? (told as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    status: error.status,
    message: text('message'),
    wayOut: text('wayOut'),
    requestId: text('requestId'),
  };
}
