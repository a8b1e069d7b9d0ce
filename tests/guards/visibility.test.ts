import { beforeAll, describe, expect, it } from 'vitest';
import { findAuditHead, listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { now } from '#tests/factories/people';
import { strangerScopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { allCommands } from '~/domain/kernel/command.server';
import { Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import { rolesWith, type Role } from '~/domain/kernel/permissions';
import { allReads } from '~/domain/kernel/read.server';
import { visibleCaseIds } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import '~/domain/reactions.server';
import { commandRows, usualNow } from './foreign-ids/commands';
import { readRows } from './foreign-ids/reads';
import { aTownAtWork, type TownAtWork } from './foreign-ids/town-at-work';

const db = useDatabase();
import.meta.glob('/app/domain/*/index.server.ts', { eager: true });

/** Everybody who works in the house; a host sees cards, and those it alone is asked about (I11). */
const readers: readonly (readonly Role[])[] = [
  ['coordinator'],
  ['referrer'],
  ['manager'],
  ['multi_agency'],
  ['officer'],
  ['finance'],
  ['community'],
  ['admin'],
  // Two at once see what either sees, and no more.
  ['coordinator', 'multi_agency'],
  ['manager', 'officer'],
];

/** Acts that name cases the reader does not see, each with the reason. */
const beyond: Readonly<Record<string, string>> = {
  'audit.list': 'the log of acts itself: codes without anything about them, for who watches over reading',
  'people.end-urgent': 'the reader closes what they opened',
  'people.open-urgently':
    'this is what it is for: with a reason, for hours, told to who answers for the case',
  'records.list-disposals':
    'an officer answers for what the municipality keeps: codes and days, nothing else',
  'records.propose-disposal': 'the same',
  'records.withdraw-disposal': 'the same',
  'records.confirm-disposal': 'the same',
  'people.see-opening': 'an officer answers for all that was opened in an emergency',
  'people.list-openings': 'an officer answers for all that was opened in an emergency',
};

/** Acts that a rule of their own refuses before the case is looked at, each with the reason. */
const refusedByRule: Readonly<Record<string, string>> = {
  'people.see-opening': 'the same person opened it, and nobody confirms their own opening',
};

/** Reads of places alone that want a question of their own; what a place shows of people is tried by its id. */
const ofPlaces = [
  'matching.look',
  'registry.find-similar-hosts',
  'registry.get-host-choices',
  'registry.get-search-memory',
  'registry.get-searches',
  'registry.list-organisations',
  'registry.suggest-hosts',
];

/** What is asked where a row of ids would put the code into the question, or nothing is not enough. */
const inputs: Readonly<Record<string, unknown>> = {
  'matching.list-kept-allocations': { pages: 1 },
  'people.list-cases': { whose: 'all', status: 'all', q: '', stalled: false, sort: 'next', page: 1 },
  'people.get-new-case': new URLSearchParams(),
  'notices.get-outbox': { state: null, page: 1 },
};

let town: TownAtWork;
let cases: { id: string; code: string }[] = [];

beforeAll(async () => {
  town = await aTownAtWork('own');
  await db.admin`update case_openings set until = opened_at`;
  cases = await db.admin<{ id: string; code: string }[]>`
    select id, code from cases where municipality_id = ${towns.own.id}`;
});

/** Codes of cases that a reader sees by the one rule. */
async function seenBy(held: readonly Role[]): Promise<Set<string>> {
  const scope = strangerScopeOf(held);
  const ids = await withScope(scope, (tx) => visibleCaseIds(tx, scope));
  return new Set(cases.filter(({ id }) => ids.has(id)).map(({ code }) => code));
}

/** Codes that stand in what somebody was shown, be it as a code, in words or as the id of the case. */
function namedIn(value: unknown): string[] {
  const text = JSON.stringify(value ?? null);
  return cases
    .filter(({ id, code }) => [id, code, formatCaseCode(code)].some((name) => text.includes(name)))
    .map(({ code }) => code);
}

const mayRead = [...allReads().values()].flatMap(({ read: audience }) =>
  'permission' in audience && !ofPlaces.includes(audience.name)
    ? readers
        .filter((held) => held.some((role) => rolesWith(audience.permission).includes(role)))
        .map((held) => [audience.name, held] as const)
    : [],
);

describe('somebody of an agency that works on none of the cases', () => {
  it.each(mayRead)(
    'is shown by %s, as %j, no case that the one rule does not let them see',
    async (name, held) => {
      const read = allReads().get(name);
      const given = readRows.filter((row) => row.name === name).map((row) => row.input(town));
      const tried = inputs[name] === undefined && given.length > 0 ? given : [inputs[name] ?? {}];
      const allowed = await seenBy(held);
      for (const input of tried) {
        const shown = await read?.(strangerScopeOf(held), input as never, { now }).catch((error: unknown) => {
          if (error instanceof NotFound || error instanceof Forbidden) return null;
          throw error;
        });
        if (!(name in beyond)) expect(namedIn(shown).filter((code) => !allowed.has(code))).toEqual([]);
      }
    },
  );

  const mayChange = commandRows.flatMap((row) => {
    const command = allCommands().get(row.name);
    const holders = command ? rolesWith(command.command.permission) : [];
    return readers
      .filter((held) => held.some((role) => holders.includes(role)))
      .map((held) => [row.name, held, row] as const);
  });

  it.each(mayChange)('changes by %s, as %j, nothing of a case they do not see', async (name, held, row) => {
    const scope = strangerScopeOf(held);
    const allowed = await seenBy(held);
    const back = new Error('taken back');
    await withScope(scope, async (tx) => {
      const { seq } = await findAuditHead(tx);
      await allCommands().get(name)?.(scope, row.input(town) as never, { now: row.now ?? usualNow, tx });
      const entries = (await listAudit(tx, {}, 20)).filter((entry) => entry.seq > seq);
      if (!(name in beyond)) expect(namedIn(entries).filter((code) => !allowed.has(code))).toEqual([]);
      throw back;
    }).catch((error: unknown) => {
      const byRule = name in refusedByRule && error instanceof Refused;
      if (error !== back && !byRule && !(error instanceof NotFound || error instanceof Forbidden))
        throw error;
    });
  });
});

describe('somebody of an agency that came to work on one of the cases', () => {
  const join = (consentScope: string | null) => db.admin`
    insert into case_agencies (municipality_id, id, case_id, agency_id, since, consent_scope)
    select municipality_id, gen_random_uuid(), id, ${towns.own.otherAgencyId}, '2026-11-01', ${consentScope}
    from cases where municipality_id = ${towns.own.id} and code = ${town.profiledCode}`;
  const leave = () => db.admin`
    delete from case_agencies where municipality_id = ${towns.own.id} and agency_id = ${towns.own.otherAgencyId}
      and case_id = (select id from cases where municipality_id = ${towns.own.id} and code = ${town.profiledCode})`;
  const see = (held: readonly Role[]) =>
    allReads().get('people.get-case')?.(strangerScopeOf(held), town.profiledCode as never, { now });

  it('sees just this one besides what they saw, as whatever they are, and only as long as it works on it', async () => {
    for (const held of readers.filter((one) => one.some((role) => rolesWith('cases.read').includes(role)))) {
      const before = await seenBy(held);
      await join(null);
      const joined = await seenBy(held);
      expect([...joined].filter((code) => !before.has(code))).toEqual(
        before.has(town.profiledCode) ? [] : [town.profiledCode],
      );
      expect(namedIn(await see(held))).toContain(town.profiledCode);
      await leave();
      expect(await seenBy(held)).toEqual(before);
    }
  });

  it('sees nothing of it on a consent that nobody gave, and nothing as somebody who sees no cases', async () => {
    await join('hosts_named');
    for (const role of ['coordinator', 'referrer', 'manager'] as const) {
      expect([...(await seenBy([role]))]).not.toContain(town.profiledCode);
      await expect(see([role])).rejects.toBeInstanceOf(NotFound);
    }
    await leave();
    await join(null);
    for (const role of ['finance', 'community', 'admin'] as const) {
      expect(await seenBy([role])).toEqual(new Set());
      await expect(see([role])).rejects.toBeInstanceOf(Forbidden);
    }
    await leave();
  });
});
