import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Forbidden, Unauthenticated } from '~/domain/kernel/errors';
import type { Permission } from '~/domain/kernel/permissions';
import { can, type Scope } from '~/domain/kernel/scope';
import '~/domain/reactions.server';
import { toAnswer } from './answers.server';
import './context';
import { readForm } from './form.server';
import { refuseLargeForm } from './public-form.server';
import type { Municipality } from '#db/queries/directory.server';
import { openScope, signedIn, signedInForLoaders, type SignedIn } from './scope.server';
import type { Session } from './session.server';
import { paths } from '~/paths';

export interface PageArgs {
  scope: Scope;
  params: Readonly<Record<string, string | undefined>>;
  url: URL;
  request: Request;
  requestId: string;
  /** Whether somebody opened the page as a document; else a script fetches its data alone. */
  inDocument: boolean;
  now: Date;
}

/** For people who are signed in. */
export type SignedInArgs = PageArgs & { session: Session };

export type ActionArgs = SignedInArgs & { form: FormData };

/** What a route says about who may enter; the inventory tests read it. */
export type Entrance = { permission: Permission } | { because: string };

export interface Marked {
  readonly entrance: Entrance;
}

type Loader<T> = ((args: LoaderFunctionArgs) => Promise<T>) & Marked;
type Action<T> = ((args: ActionFunctionArgs) => Promise<T>) & Marked;

/** A page for people with a permission. */
export function pageLoader<T>(definition: {
  permission: Permission;
  load: (args: SignedInArgs) => Promise<T> | T;
}): Loader<T> {
  return mark({ permission: definition.permission }, async (args) =>
    answering(args, async () =>
      definition.load(permittedArgs(args, definition.permission, await readerOf(args))),
    ),
  );
}

/** Like a page, but answers with a Response of its own: JSON, CSV, a picture. */
export function resourceLoader(definition: {
  permission: Permission;
  load: (args: SignedInArgs) => Promise<Response> | Response;
}): Loader<Response> {
  return pageLoader(definition);
}

/** Takes a form from people with a permission. */
export function pageAction<T>(definition: {
  permission: Permission;
  handle: (args: ActionArgs) => Promise<T> | T;
}): Action<T> {
  return mark({ permission: definition.permission }, async (args) =>
    answering(args, async () => {
      const page = permittedArgs(args, definition.permission, await senderOf(args));
      return definition.handle({ ...page, form: await readForm(args.request) });
    }),
  );
}

type OpenArgs = PageArgs & { user: SignedIn | null; town: Municipality };

/** A page for everybody; it says why it is open. */
export function publicLoader<T>(definition: {
  because: string;
  load: (args: OpenArgs) => Promise<T> | T;
}): Loader<T> {
  return mark({ because: definition.because }, async (args) =>
    answering(args, async () => definition.load(await openArgs(args, await readerOf(args)))),
  );
}

/** Takes a form from everybody; it says why it is open. */
export function publicAction<T>(definition: {
  because: string;
  handle: (args: OpenArgs & { form: FormData }) => Promise<T> | T;
}): Action<T> {
  return mark({ because: definition.because }, async (args) =>
    answering(args, async () => {
      refuseLargeForm(args.request);
      const open = await openArgs(args, await senderOf(args));
      return definition.handle({ ...open, form: await readForm(args.request) });
    }),
  );
}

function mark<F extends (args: LoaderFunctionArgs) => Promise<unknown>>(
  entrance: Entrance,
  run: F,
): F & Marked {
  return Object.assign(run, { entrance });
}

async function answering<T>(args: LoaderFunctionArgs, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toAnswer(error, args.request, args.context.requestId);
  }
}

/** Who loads a page. */
function readerOf({ context, request }: LoaderFunctionArgs): Promise<SignedIn | null> {
  return signedInForLoaders(context, request, context.requestId);
}

/** Who sends a form. */
function senderOf({ context, request }: LoaderFunctionArgs): Promise<SignedIn | null> {
  return signedIn(request, context.requestId);
}

function permittedArgs(
  args: LoaderFunctionArgs,
  permission: Permission,
  user: SignedIn | null,
): SignedInArgs {
  if (!user) throw new Unauthenticated();
  const { scope, session } = user;
  const url = addressOf(args.request);
  if (session.mustGoTo && session.mustGoTo !== url.pathname)
    throw Response.redirect(new URL(session.mustGoTo, url), 302);
  if (!can(scope, permission)) throw new Forbidden();
  return { scope, session, ...common(args, url) };
}

async function openArgs(args: LoaderFunctionArgs, user: SignedIn | null): Promise<OpenArgs> {
  const { scope, town } = await openScope(args.request, args.context.requestId, user);
  return { scope, town, user, ...common(args, addressOf(args.request)) };
}

function common(args: LoaderFunctionArgs, url: URL) {
  return {
    params: args.params,
    url,
    request: args.request,
    requestId: args.context.requestId,
    inDocument: args.context.inDocument,
    now: new Date(),
  };
}

/** The address of the page, whichever way its data is fetched (`/hosts.data?_routes=…` is `/hosts`). */
function addressOf(request: Request): URL {
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  if (url.pathname === '/_root.data') url.pathname = paths.home();
  else url.pathname = url.pathname.replace(/\.data$/, '');
  return url;
}
