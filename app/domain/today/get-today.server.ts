import { listStalledCases } from '#db/queries/case-stalls.server';
import { listDueEngagements } from '#db/queries/engagements.server';
import { listDueExitPlans } from '#db/queries/exit-plans.server';
import { listAllTold } from '#db/queries/confirmations.server';
import { listDueFollowUps } from '#db/queries/follow-ups.server';
import {
  countClaims,
  countPendingHosts,
  listDueCases,
  listMovingPlacements,
  listMovingPlans,
  listOpenMeetings,
  readBeginnings,
} from '#db/queries/today.server';
import { listDueStances } from '#db/queries/registry.server';
import { countFresh } from '#db/queries/searches.server';
import { countOldHosts } from '#db/queries/stale-hosts.server';
import { listRearrangements } from '#db/queries/rearranging.server';
import type { ScopedTx } from '#db/scope.server';
import type { Permission } from '~/domain/kernel/permissions';
import { read } from '~/domain/kernel/read.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import {
  caseLines,
  readEngagementDays,
  readSlipDays,
  readStallDays,
  stallCutoffs,
  stallsFrom,
  visibleCaseIds,
  type CaseLine,
} from '~/domain/people/index.server';
import { caseStatusNames, slipState, type CaseStatus } from '~/domain/people/rules';
import { freshnessLimits } from '~/domain/registry/index.server';
import { stanceNames, type Stance } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/index.server';
import { addDays, dayOf, today as todayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { askedAgain, newCases, newReferralsSeen, withoutCoordinator } from './referral-sources.server';
import { peopleSources } from './people-sources.server';
import { exitPlanItem, rearrangeItem } from './capacity-items';
import { engagementItem, stalledItem } from './case-items';
import { aftercare, handBacks } from './course-sources.server';
import { metGaps } from './gap-sources.server';
import { oldHostsItem, toldItem } from './confirmation-items';
import {
  caseItem,
  followUpItem,
  inOrder,
  meetingItem,
  pileItem,
  placementItem,
  planItem,
  stanceItem,
  withoutEchoes,
  type TodayItem,
} from './items';
import type { Reader } from './reader';

export type Source = readonly [Permission, (reader: Reader) => Promise<TodayItem[]>];

const sources: readonly Source[] = [
  ['placements.run', followUps],
  ['placements.run', placements],
  ['placements.run', rearrangements],
  ['placements.run', exitPlans],
  ['cases.edit', nextSteps],
  ['cases.edit', newCases],
  ['cases.edit', withoutCoordinator],
  ['cases.edit', askedAgain],
  ['meetings.run', newReferralsSeen],
  ['cases.edit', engagements],
  ['cases.edit', stalledCases],
  ['cases.follow', aftercare],
  ['cases.follow', handBacks],
  ...peopleSources,
  ['cases.read', plans],
  ['meetings.run', meetings],
  ['registry.accept', hosts],
  ['registry.edit', stances],
  ['registry.edit', told],
  ['registry.edit', oldHosts],
  ['gaps.assign', metGaps],
  ['expenses.read', claims],
  ['registry.search', newlyFitting],
];

/** What waits for the reader, in bands, each with the line of its case (D1); and what the municipality `has` already. */
export const getToday = read({
  name: 'today.get',
  permission: 'today.read',
  run: async ({ tx, scope, now }, _: null) => {
    const reader = { tx, scope, today: todayOf(now), mine: await ownCases(tx, scope) };
    const found: TodayItem[] = [];
    for (const [permission, source] of sources) {
      if (can(scope, permission)) found.push(...(await source(reader)));
    }
    const items = withoutEchoes(found);
    const ids = items.flatMap(({ caseId }) => caseId ?? []);
    const lines: ReadonlyMap<string, CaseLine> = ids.length > 0 ? await caseLines(tx, ids) : new Map();
    const withLine = (item: TodayItem) => ({
      ...item,
      line: (item.caseId && lines.get(item.caseId)) || null,
    });
    const { late, today, waiting } = inOrder(items);
    const has = await readBeginnings(tx);
    return {
      today: reader.today,
      late: late.map(withLine),
      due: today.map(withLine),
      waiting: waiting.map(withLine),
      has,
    };
  },
  shows: ({ late, due, waiting }) => ({
    codes: [...new Set([...late, ...due, ...waiting].flatMap(({ line }) => line?.code ?? []))],
    context: '担当',
  }),
});

/** A coordinator's day is made of the own cases; who leads sees those of the agency. */
async function ownCases(tx: ScopedTx, scope: Scope): Promise<Reader['mine']> {
  const visible = await visibleCaseIds(tx, scope);
  const { actor } = scope;
  const leads =
    actor.kind === 'user' && actor.roles.some((role) => role !== 'coordinator' && role !== 'community');
  const me = actor.kind === 'user' ? actor.userId : null;
  return ({ caseId, coordinatorId }) => visible.has(caseId) && (leads || coordinatorId === me);
}

async function followUps({ tx, today, mine }: Reader) {
  const rows = (await listDueFollowUps(tx, today)).filter(mine);
  return rows.map((row) => followUpItem({ ...row, kindName: label('followUpKind', row.kind) }, today));
}

async function placements({ tx, today, mine }: Reader) {
  const rows = (await listMovingPlacements(tx, today)).filter(mine);
  return rows.map((row) => placementItem({ ...row, askedOn: row.askedAt && dayOf(row.askedAt) }, today));
}

async function rearrangements({ tx, today, mine }: Reader) {
  const rows = (await listRearrangements(tx)).filter(mine);
  return rows.flatMap((row) => (row.from ? [rearrangeItem({ ...row, from: row.from }, today)] : []));
}

async function exitPlans({ tx, today, mine }: Reader) {
  return (await listDueExitPlans(tx, today)).filter(mine).map((row) => exitPlanItem(row, today));
}

async function nextSteps({ tx, today, mine }: Reader) {
  const rows = (await listDueCases(tx, today)).filter(mine);
  return rows.flatMap((row) => (row.nextOn ? [caseItem({ ...row, nextOn: row.nextOn }, today)] : []));
}

async function engagements({ tx, today, mine }: Reader) {
  const days = await readEngagementDays(tx, today);
  const rows = (await listDueEngagements(tx, addDays(today, -days))).filter(mine);
  return rows.map((row) => engagementItem({ ...row, reviewOn: addDays(row.looked, days) }, today));
}

async function stalledCases({ tx, today, mine }: Reader) {
  const days = await readStallDays(tx, today);
  const rows = (await listStalledCases(tx, stallCutoffs(today, days), today)).filter(mine);
  return rows.flatMap(({ status, ...row }) => {
    const facts = { ...row, status: status as CaseStatus };
    const stall = stallsFrom(facts, days);
    return stall ? [stalledItem({ ...row, ...stall, stateName: caseStatusNames[facts.status] }, today)] : [];
  });
}

async function plans({ tx, scope, today, mine }: Reader) {
  const mayDecide = can(scope, 'decisions.record');
  const mayWrite = can(scope, 'plans.write');
  const rows = (await listMovingPlans(tx)).filter(
    (row) => mine(row) && (row.status === 'returned' ? mayWrite : mayDecide || mayWrite),
  );
  const holdsDays = await readSlipDays(tx, today);
  return rows.map(({ slipMadeOn: madeOn, slipCheckedOn: checkedOn, ...row }) => {
    const slipInOrder = slipState({ madeOn, checkedOn, holdsDays }, today) === 'in_order';
    return planItem({ ...row, since: dayOf(row.updatedAt), slipInOrder }, today, mayDecide);
  });
}

async function meetings({ tx, today }: Reader) {
  return (await listOpenMeetings(tx, today)).map((row) => meetingItem(row, today));
}

async function hosts({ tx, today }: Reader) {
  const number = await countPendingHosts(tx);
  const what = '登録を待つ受入先を確かめて載せる';
  return number === 0
    ? []
    : [pileItem({ key: 'hosts', number, what, label: '確かめる', to: paths.acceptHosts() }, today)];
}

const mostStances = 12;

async function stances({ tx, today }: Reader) {
  const rows = await listDueStances(tx, today, mostStances);
  return rows.map(({ stance, stanceReviewOn, ...host }) =>
    stanceItem(
      { ...host, stanceName: stanceNames[stance as Stance], reviewOn: stanceReviewOn ?? today },
      today,
    ),
  );
}

const mostTold = 12;

async function told({ tx, today }: Reader) {
  const rows = await listAllTold(tx, mostTold);
  return rows.map(({ answeredAt, ...row }) =>
    toldItem({ ...row, on: answeredAt ? dayOf(answeredAt) : today }, today),
  );
}

async function oldHosts({ tx, today }: Reader) {
  const { old } = await freshnessLimits(tx, today);
  const number = await countOldHosts(tx, addDays(today, -old));
  return number === 0 ? [] : [oldHostsItem(number, today)];
}

const claimWork: readonly [string, Permission, string, string][] = [
  ['submitted', 'expenses.check', '協力費の請求を確認する', '確認する'],
  ['checked', 'expenses.decide', '協力費を決定する', '決定する'],
];

async function newlyFitting({ tx, scope, today }: Reader) {
  const number = await countFresh(tx, userOf(scope).userId);
  const what = '保存した検索に、新しく合った受入先を見る';
  return number === 0
    ? []
    : [pileItem({ key: 'newly-fitting', number, what, label: '見る', to: paths.searches() }, today)];
}

async function claims({ tx, scope, today }: Reader) {
  const counts = await countClaims(tx);
  return claimWork.flatMap(([status, permission, what, verb]) => {
    const number = counts.find((row) => row.status === status)?.number ?? 0;
    if (number === 0 || !can(scope, permission)) return [];
    return [pileItem({ key: `claims-${status}`, number, what, label: verb, to: paths.expenses() }, today)];
  });
}
