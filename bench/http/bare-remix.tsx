import { createRequestHandler } from '@remix-run/express';
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from '@remix-run/node';
import { Link, Links, Meta, Outlet, RemixServer, Scripts, useLoaderData } from '@remix-run/react';
import compression from 'compression';
import express from 'express';
import { PassThrough } from 'node:stream';
import postgres from 'postgres';
import { renderToPipeableStream } from 'react-dom/server';

// The least that a site in this framework does to show twenty rows of hosts: no sign-in, no walls, one query.
const [, , port, database = '', municipality = ''] = process.argv;
const sql = postgres(database, { max: 10 });

interface Row {
  id: string;
  name: string;
  kind: string;
  address: string;
  bring: string;
}

async function loader() {
  const rows = await sql<Row[]>`
    select id, name, kind, address, what_we_can_bring as bring from hosts
    where municipality_id = ${municipality} and status = 'listed' order by id limit 20`;
  return Response.json({ rows: [...rows] });
}

function Root() {
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}

function Hosts() {
  const { rows } = useLoaderData<{ rows: Row[] }>();
  return (
    <main>
      <h1>受入先</h1>
      <ol>
        {rows.map(({ id, name, kind, address, bring }) => (
          <li key={id}>
            <h2>
              <Link to={`/hosts/${id}`}>{name}</Link>
            </h2>
            <p>
              {kind}・{address}
            </p>
            <p>{bring}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}

function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const stream = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      onShellReady: () => {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        stream.pipe(body);
      },
      onShellError: (error) => reject(error instanceof Error ? error : new Error('not drawn')),
    });
  });
}

const asset = (id: string, hasLoader: boolean) => ({
  id,
  path: '',
  ...(id === 'root' ? {} : { parentId: 'root', index: true }),
  hasLoader,
  hasAction: false,
  hasErrorBoundary: false,
  hasClientLoader: false,
  hasClientAction: false,
  module: `/assets/${id}.js`,
  imports: [],
  css: [],
});

const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: 'root', path: '', module: { default: Root } },
    hosts: { id: 'hosts', parentId: 'root', index: true, module: { default: Hosts, loader } },
  },
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '/assets/entry.js', imports: [] },
    routes: { root: asset('root', false), hosts: asset('hosts', true) },
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

const app = express();
app.disable('x-powered-by');
app.use(compression());
const handle = createRequestHandler({ build, mode: 'production' });
app.all('*', (req, res, next) => {
  handle(req, res, next).catch(next);
});
app.listen(Number(port));
