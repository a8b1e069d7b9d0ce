import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { now } from '#tests/factories/people';
import { scopeOf, scopeOfRoles } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { allCommands } from '~/domain/kernel/command.server';
import { DomainError, Forbidden } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { roles, type Role } from '~/domain/kernel/permissions';
import { allReads } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import '~/domain/reactions.server';
import { commandRows, usualNow } from './foreign-ids/commands';
import { readRows } from './foreign-ids/reads';
import { aTownAtWork, type TownAtWork } from './foreign-ids/town-at-work';
import { openToAll, whoMay } from './who-may';

useDatabase();
import.meta.glob('/app/domain/*/index.server.ts', { eager: true });

const acts = whoMay.flatMap(({ roles: may, acts: names }) => names.map((name) => ({ name, may })));
const mayOf = (name: string) => acts.find((act) => act.name === name)?.may ?? [];

/** What one person often is at once (product: a user holds a set of roles). */
const sets: readonly (readonly Role[])[] = [
  ...roles.map((role) => [role]),
  ['coordinator', 'multi_agency'],
  ['coordinator', 'community'],
  ['manager', 'officer'],
  ['referrer', 'community'],
  ['finance', 'admin'],
];

type Act = (scope: Scope, input: never) => Promise<unknown>;
const actOf = (name: string): Act | undefined => allCommands().get(name) ?? allReads().get(name);

/** Whether somebody gets past the door; what they then bring is not looked at. */
async function isLetIn(name: string, scope: Scope): Promise<boolean> {
  return Promise.resolve(actOf(name)?.(scope, null as never)).then(
    () => true,
    (error: unknown) => !(error instanceof Forbidden),
  );
}

describe('who may do what', () => {
  it('is written down for every command and every read, once', () => {
    const written = [...acts.map(({ name }) => name), ...openToAll];
    expect(written.filter((name, at) => written.indexOf(name) !== at)).toEqual([]);
    const known = [...allCommands().keys(), ...allReads().keys()];
    expect(known.filter((name) => !written.includes(name))).toEqual([]);
    expect(written.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(acts)('$name is for its roles and for nobody else, alone or together', async ({ name, may }) => {
    const wrong: string[] = [];
    for (const held of sets) {
      const expected = held.some((role) => may.includes(role));
      if ((await isLetIn(name, scopeOfRoles(held, { hostId: newId() }))) !== expected)
        wrong.push(`${held.join(' + ')} is ${expected ? 'kept out' : 'let in'}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('whoever may, of an agency that works on it', () => {
  let town: TownAtWork;

  beforeAll(async () => {
    town = await aTownAtWork('own');
  });

  const by = (role: Role, as?: (town: TownAtWork) => Scope) => {
    const scope = as?.(town);
    if (scope?.actor.kind === 'user' && scope.actor.roles.includes(role)) return scope;
    return role === 'host' ? scopeOf(role, { hostId: town.claimingHost }) : scopeOf(role);
  };

  /** A rule may refuse it in this state; the role alone never does. */
  const rolesRefused = async (name: string, attempt: (role: Role) => Promise<unknown>) => {
    const refused: Role[] = [];
    for (const role of mayOf(name))
      await attempt(role).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        if (error instanceof Forbidden) refused.push(role);
      });
    return refused;
  };

  it.each(commandRows)('$name is not refused to any of its roles', async (row) => {
    const back = new Error('taken back');
    const attempt = (role: Role) => {
      const scope = by(role, row.as);
      return withScope(scope, async (tx) => {
        await allCommands().get(row.name)?.(scope, row.input(town) as never, {
          now: row.now ?? usualNow,
          tx,
        });
        throw back;
      }).catch((error: unknown) => {
        if (error !== back) throw error;
      });
    };
    expect(await rolesRefused(row.name, attempt)).toEqual([]);
  });

  it.each(readRows)('$name is not refused to any of its roles', async (row) => {
    const attempt = async (role: Role) =>
      allReads().get(row.name)?.(by(role, row.as), row.input(town) as never, { now });
    expect(await rolesRefused(row.name, attempt)).toEqual([]);
  });
});
