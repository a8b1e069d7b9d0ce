import { listHostsOf, listKeepers, listLeadsOf } from '#db/queries/handovers.server';
import { listGoals, listPlans } from '#db/queries/plans.server';
import type { ScopedTx } from '#db/scope.server';
import { leadStageNames, type LeadStage } from '~/domain/community/rules';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { UserActor } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { caseLines, readConsents, type CaseLine } from '~/domain/people/index.server';
import { consentScopes, consentScopeWords } from '~/domain/people/rules';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { today, type Day } from '~/lib/japanese-date';
import { casesHeld, leadsHandOvers, requireKeeper } from './holdings.server';

/** What somebody holds, as both pages of a hand-over show it. */
async function holdings(tx: ScopedTx, reader: UserActor, userId: string, day: Day) {
  const held = await casesHeld(tx, reader, { userId, lock: false }, day);
  const ids = held.map(({ id }) => id);
  const lines: ReadonlyMap<string, CaseLine> = ids.length > 0 ? await caseLines(tx, ids) : new Map();
  const placements = await listHostsOf(tx, ids);
  return {
    cases: held.flatMap((row) => {
      const line = lines.get(row.id);
      return line ? [{ ...row, line }] : [];
    }),
    placements: placements.map((row) => ({
      ...row,
      statusName: placementStatusNames[row.status as PlacementStatus],
    })),
    hosts: [...new Map(placements.map((row) => [row.hostId, row])).values()].map(
      ({ hostId, hostName, contactName, contactPhone }) => ({ hostId, hostName, contactName, contactPhone }),
    ),
    leads: (await listLeadsOf(tx, { userId, lock: false })).map((lead) => ({
      ...lead,
      stageName: leadStageNames[lead.stage as LeadStage],
    })),
  };
}

/** The page of a hand-over: who may give and receive, and all that would go over. */
export const getHandOver = read({
  name: 'handover.get',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, from: string | null) => {
    const user = userOf(scope);
    const leads = leadsHandOvers(scope);
    const keepers = await listKeepers(tx, user.agencyId);
    const givers = keepers.filter(
      (one) => (leads || one.userId === user.userId) && one.cases + one.leads > 0,
    );
    const giver = from === null ? null : await requireKeeper(tx, user, from);
    const wanted = giver && (leads || giver.userId === user.userId) ? giver : null;
    return {
      giver: wanted && { userId: wanted.userId, name: wanted.name },
      givers: givers.map(({ userId, name, active, cases, leads: followed }) => ({
        value: userId,
        label: `${name}${active ? '' : '（使うのをやめた人）'}　ケース${cases}件・声かけ先${followed}件`,
      })),
      receivers: keepers
        .filter((one) => one.active && one.coordinates && one.userId !== wanted?.userId)
        .map(({ userId, name }) => ({ value: userId, label: name })),
      held: wanted && (await holdings(tx, user, wanted.userId, today(now))),
    };
  },
  shows: ({ held }) => ({ codes: held?.cases.map(({ code }) => code) ?? [], context: '担当' }),
});

/** The printed pack: each case with what the next one must know first, the hosts, the leads. */
export const getPack = read({
  name: 'handover.get-pack',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, from: string) => {
    const user = userOf(scope);
    const giver = await requireKeeper(tx, user, from);
    const day = today(now);
    if (!leadsHandOvers(scope) && giver.userId !== user.userId) throw new NotFound('利用者');
    const { cases, placements, hosts, leads } = await holdings(tx, user, giver.userId, day);
    const sheets = [];
    for (const { id, code, line, slip, slipKeptAt } of cases) {
      const states = await readConsents(tx, id, day);
      const [plan] = await listPlans(tx, id);
      sheets.push({
        code,
        line,
        slip,
        slipKeptAt,
        consents: consentScopes
          .filter((name) => states[name] === 'granted')
          .map((name) => consentScopeWords[name].name),
        goals: (await listGoals(tx, plan ? [plan.id] : [])).map(({ text }) => text),
        monitoringOn: plan?.monitoringOn ?? null,
        placements: placements.filter(({ caseId }) => caseId === id),
      });
    }
    return { giver: giver.name, giverId: giver.userId, today: day, sheets, hosts, leads };
  },
  shows: ({ sheets }) => ({ codes: sheets.map(({ code }) => code), context: '担当' }),
});
