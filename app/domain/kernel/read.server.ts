import { appendAudit } from '#db/queries/audit.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import type { Context } from './command.server';
import { Forbidden } from './errors';
import { newId } from './ids';
import type { Permission } from './permissions';
import { actorName, can, type Scope } from './scope';

/** What a read showed of people: the codes, and in which connection (I14). */
export interface Shown {
  codes: readonly string[];
  context: '担当' | '会議' | '検索' | '急ぎ';
  /** What was looked at, when it is more than the codes say. */
  detail?: Record<string, unknown>;
}

type Audience = { permission: Permission } | { openBecause: string };

export type ReadDefinition<Input, Value> = Audience & {
  /** '<area>.<verb>' */
  name: string;
  run(context: Context, input: Input): Promise<Value>;
  /** Required wherever profiles or cases are shown; null when nobody was. */
  shows?(value: Value, input: Input): Shown | null;
};

export type Read<Input, Value> = ((scope: Scope, input: Input, call?: { now?: Date }) => Promise<Value>) & {
  readonly read: { name: string } & Audience;
};

/** Who sees a case as a member of the meeting, or opened it in an emergency, has not come to it by working on it. */
function purposeOf({ caseWay }: ScopedTx, context: Shown['context']): Shown['context'] {
  if (caseWay === 'urgent') return '急ぎ';
  return context === '担当' && (caseWay === 'meeting' || caseWay === 'decided') ? '会議' : context;
}

const defined = new Map<string, Read<never, unknown>>();

/** All reads of the modules loaded so far, for the inventory tests. */
export function allReads(): ReadonlyMap<string, Read<never, unknown>> {
  return defined;
}

/**
 * Defines an operation that only reads: permission → one coherent transaction → value. What it shows of people
 * is entered in the audit log in that transaction; if the entry fails, nothing is shown.
 */
export function read<Input, Value>(definition: ReadDefinition<Input, Value>): Read<Input, Value> {
  const { run, shows, ...mark } = definition;
  const execute = async (scope: Scope, input: Input, call: { now?: Date } = {}): Promise<Value> => {
    if ('permission' in definition && !can(scope, definition.permission)) throw new Forbidden();
    const now = call.now ?? new Date();
    return withScope(
      scope,
      async (tx) => {
        const value = await run({ tx, scope, now }, input);
        const shown = shows?.(value, input);
        if (shown && (shown.codes.length > 0 || shown.detail)) {
          await appendAudit(tx, {
            id: newId(),
            at: now,
            actor: actorName(scope),
            action: definition.name,
            subjectType: 'view',
            subjectId: shown.codes.length === 1 ? (shown.codes[0] ?? '') : '',
            codes: shown.codes,
            context: purposeOf(tx, shown.context),
            change: shown.detail ?? {},
            requestId: scope.requestId,
          });
        }
        return value;
      },
      { readOnly: !shows, reading: true },
    );
  };
  const made = Object.assign(execute, { read: mark });
  if (!defined.has(mark.name)) defined.set(mark.name, made);
  return made;
}
