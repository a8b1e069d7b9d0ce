import type { z } from 'zod';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import type { ActionArgs } from './builders.server';
import { submit } from './form.server';
import { redirectWithNotice } from './notice.server';

type Taker = (args: ActionArgs) => ReturnType<typeof submit>;

/**
 * One form of a page: its schema, the command that takes it, and what is said on the same page afterwards; with
 * `keepSearch` the page stays as it was filtered, with `at` it is said at that part of the page.
 */
export function taking<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (scope: Scope, input: z.input<Schema>) => Promise<Value>,
  notice: string | ((value: Value) => string),
  { keepSearch = false, at = '' } = {},
): Taker {
  return ({ scope, form, url }) =>
    submit({
      form,
      schema,
      run: (value) => run(scope, value as z.input<Schema>),
      then: (value) =>
        redirectWithNotice(
          keepSearch ? `${url.pathname}${url.search}` : url.pathname,
          typeof notice === 'string' ? notice : notice(value),
          {},
          at,
        ),
    });
}

/** Hands a page's form to the one that its field `intent` names. Each command holds its own permission. */
export function byIntent(takers: Readonly<Record<string, Taker>>): Taker {
  return (args) => {
    const intent = args.form.get('intent');
    const take = typeof intent === 'string' && Object.hasOwn(takers, intent) ? takers[intent] : undefined;
    if (!take) throw new NotFound('操作');
    return take(args);
  };
}
