import type { z } from 'zod';
import { listAreaNames } from '#db/queries/areas.server';
import { appendAudit } from '#db/queries/audit.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { withAreaNames } from '~/lib/text-guard';
import { Forbidden, Invalid } from './errors';
import { newId } from './ids';
import type { Permission } from './permissions';
import { actorName, can, type Scope } from './scope';

export interface Context {
  tx: ScopedTx;
  scope: Scope;
  /** The instant of the operation; rules take it instead of asking the clock. */
  now: Date;
}

/** What stands in the audit log about a change. No free text of a case: ids, states, counts. */
export interface AuditEntry {
  action?: string;
  subject: { type: string; id: string };
  /** Codes of the cases concerned. */
  codes?: readonly string[];
  change?: Record<string, unknown>;
}

export interface Outcome<Value> {
  value: Value;
  audit: AuditEntry | readonly AuditEntry[];
}

export interface CommandDefinition<Schema extends z.ZodType, Value> {
  /** '<area>.<verb>'; the action in the audit log. */
  name: string;
  permission: Permission;
  input: Schema;
  run(context: Context, input: z.output<Schema>): Promise<Outcome<Value>>;
}

export interface Call {
  now?: Date;
  /** The transaction of a command that calls this one, so that both are committed together. */
  tx?: ScopedTx;
}

export interface Command<Input, Value> {
  (scope: Scope, input: Input, call?: Call): Promise<Value>;
  readonly command: { name: string; permission: Permission; input: z.ZodType };
}

const defined = new Map<string, Command<never, unknown>>();

/** All commands of the modules loaded so far, for the inventory tests. */
export function allCommands(): ReadonlyMap<string, Command<never, unknown>> {
  return defined;
}

/**
 * Defines an operation that changes something: permission → input → one transaction with the change and its
 * audit entry, written by the kernel, together or not at all.
 *
 * @throws Forbidden, Invalid, and whatever the operation throws.
 */
export function command<Schema extends z.ZodType, Value>(
  definition: CommandDefinition<Schema, Value>,
): Command<z.input<Schema>, Value> {
  const execute = async (scope: Scope, input: z.input<Schema>, call: Call = {}): Promise<Value> => {
    if (!can(scope, definition.permission)) throw new Forbidden();
    const { result: parsed, hasReadText } = withAreaNames([], () => definition.input.safeParse(input));
    if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
    const now = call.now ?? new Date();
    const work = async (tx: ScopedTx) => {
      if (hasReadText) await refuseNearAreas(tx, definition.input, input);
      const outer = tx.editing ?? false;
      tx.editing = definition.permission === 'cases.edit';
      const outcome = await definition.run({ tx, scope, now }, parsed.data).finally(() => {
        tx.editing = outer;
      });
      const entries: readonly AuditEntry[] = 'subject' in outcome.audit ? [outcome.audit] : outcome.audit;
      for (const entry of entries) await writeAudit(tx, scope, now, definition.name, entry);
      return outcome.value;
    };
    return call.tx ? work(call.tx) : withScope(scope, work);
  };
  const made = Object.assign(execute, {
    command: { name: definition.name, permission: definition.permission, input: definition.input },
  });
  if (!defined.has(definition.name)) defined.set(definition.name, made);
  return made;
}

/**
 * Reads the texts of an input once more with the areas of the municipality at hand: the name of one with a house number is
 * an address, and in which of them somebody lives is not told where no k-anonymity is computed (D3, D11).
 * @throws Invalid naming the fields
 */
async function refuseNearAreas(tx: ScopedTx, schema: z.ZodType, input: unknown): Promise<void> {
  const { result } = withAreaNames(await listAreaNames(tx), () => schema.safeParse(input));
  if (!result.success) throw new Invalid(fieldErrors(result.error));
}

/** Messages by field path ('goals[0].text'), as forms name them. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.reduce<string>(
      (name, part) =>
        typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
      '',
    );
    (byField[field] ??= []).push(issue.message);
  }
  return byField;
}

async function writeAudit(tx: ScopedTx, scope: Scope, now: Date, action: string, entry: AuditEntry) {
  await appendAudit(tx, {
    id: newId(),
    at: now,
    actor: actorName(scope),
    action: entry.action ?? action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    codes: entry.codes ?? [],
    context: '',
    change: entry.change ?? {},
    requestId: scope.requestId,
  });
}
