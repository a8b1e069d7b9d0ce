import type { z } from 'zod';
import type { Command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import type { ActionArgs } from './builders.server';
import { submit } from './form.server';
import { redirectWithNotice } from './notice.server';

type Taker = (args: ActionArgs) => ReturnType<typeof submit>;

/** One form of a page: its schema, the command that takes it, and what is said on the same page afterwards. */
export function taking<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: Command<z.input<Schema>, Value>,
  notice: string,
): Taker {
  return ({ scope, form, url }) =>
    submit({
      form,
      schema,
      run: (value) => command(scope, value as z.input<Schema>),
      then: () => redirectWithNotice(url.pathname, notice),
    });
}

/** Hands a page's form to the one that its field `intent` names. Each command holds its own permission. */
export function byIntent(takers: Readonly<Record<string, Taker>>): Taker {
  return (args) => {
    const intent = args.form.get('intent');
    const take = typeof intent === 'string' ? takers[intent] : undefined;
    if (!take) throw new NotFound('操作');
    return take(args);
  };
}
