import { listConsentsTo, listHouseholdsOf } from '#db/queries/allocation.server';
import {
  listProposalChoices,
  listProposalLines,
  listProposals,
  listStepsOf,
} from '#db/queries/allocation-proposals.server';
import { readPlaces } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { caseLines, type CaseLine } from '~/domain/people/index.server';
import {
  caseVisibility,
  currentConsents,
  decideSharing,
  openCaseStatuses,
  type CaseStatus,
} from '~/domain/people/rules';
import { cellLabel, isCell } from '~/domain/taxonomy/slots';
import { groupBy } from '~/lib/group-by';
import { today, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from '../assemble';
import { isStay } from '../candidates';
import { leftKindsInWords } from './left-kinds';
import { wentTogether } from './parties';
import { isGoingOn, standingOf, type Standing } from './standing';

/** So many kept proposals are listed at once. */
export const keptAtOnce = 20;
const MOST_PAGES = 50;

type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number];

/** A kept proposal as one reader sees it: every number counts the lines of cases that are theirs. */
export interface KeptHead {
  readonly id: string;
  readonly keptOn: Day;
  readonly keptBy: string;
  readonly agencyName: string;
  readonly people: number;
  readonly served: number;
  /** Null for whoever does not see the whole, and where nothing was remarked. */
  readonly remark: string | null;
}

/** Why somebody does not stand on the paper for the meeting; null: they share with its members (CNF-13). */
export type OffPaper = string | null;

export interface KeptPair {
  readonly line: CaseLine;
  readonly offerId: string;
  readonly hostId: string;
  readonly place: string;
  readonly slot: string;
  readonly band: 'ready' | 'ask';
  readonly byHand: boolean;
  readonly standing: Standing;
  readonly offPaper: OffPaper;
}

export interface KeptLeft {
  readonly line: CaseLine;
  /** Null for whoever does not see the whole: that others took the places tells that there are others. */
  readonly why: string | null;
  readonly goingOn: boolean;
  readonly offPaper: OffPaper;
}

/**
 * The kept proposals in which somebody stands whom the reader sees, the newest first.
 *
 * @param pages how many times `keptAtOnce` of them.
 */
export const listKeptAllocations = read({
  name: 'matching.list-kept-allocations',
  permission: 'matches.run',
  run: async ({ tx, scope }, { pages }: { pages: number }) => {
    const limit = keptAtOnce * Math.min(MOST_PAGES, Math.max(1, pages));
    const rows = await listProposals(tx, caseVisibility(scope.actor), { limit: limit + 1 });
    return {
      kept: rows.slice(0, limit).map((row) => headOf(row, scope)),
      more: rows.length > limit && pages < MOST_PAGES,
    };
  },
});

/** One kept proposal with how things stand today. It shows profiles, so it leaves an entry in the log (I14). */
export const getKeptAllocation = read({
  name: 'matching.get-kept-allocation',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const of = caseVisibility(scope.actor);
    const [row] = id !== undefined && isId(id) ? await listProposals(tx, of, { id }) : [];
    if (!row) throw new NotFound('残した案');
    const whole = seesWhole(row, scope);
    const rows = await listProposalLines(tx, of, row.id);
    const choices = await listProposalChoices(tx, of, row.id);
    const ids = rows.map(({ caseId }) => caseId);
    const lines = await caseLines(tx, ids);
    const steps = groupBy(await listStepsOf(tx, ids), ({ caseId }) => caseId);
    const hostIds = [...new Set(rows.flatMap(({ hostId }) => hostId ?? []))];
    const offers = await offersOf(tx, today(now), hostIds);
    const chosen = choices.map(({ caseId }) => caseId);
    const offPaper = await offPaperOf(tx, today(now), [...new Set([...ids, ...chosen])]);
    const fixed = new Set(
      choices.flatMap(({ kind, caseId, opportunityId }) =>
        kind === 'fixed' ? [`${caseId} ${opportunityId ?? ''}`] : [],
      ),
    );
    const found = rows.flatMap((one) => {
      const line = lines.get(one.caseId);
      const own = steps.get(one.caseId) ?? [];
      return line ? [{ ...one, line, own, offPaper: offPaper.get(one.caseId) ?? null }] : [];
    });
    const held = new Set(found.map(({ caseId, opportunityId }) => `${caseId} ${opportunityId ?? ''}`));
    return {
      ...headOf(row, scope),
      // Like a reason, it tells that others took the place.
      foundAlone: whole ? found.filter(({ foundAlone }) => foundAlone).length : null,
      allOnPaper: [...offPaper.values()].every((why) => why === null),
      proof: whole ? { mightServe: row.mightServe, gap: row.gap } : null,
      pairs: found.flatMap((one): KeptPair[] => {
        const { opportunityId: offerId, hostId, line, place } = one;
        if (offerId === null || hostId === null) return [];
        const cell = one.cell !== null && isCell(one.cell) ? one.cell : null;
        const standing = standingOf({
          caseOpen: openCaseStatuses.includes(one.caseStatus as CaseStatus),
          ...{ keptAt: row.keptAt, steps: one.own, hostId, cell },
          offer: offers.get(offerId) ?? null,
        });
        const byHand = fixed.has(`${one.caseId} ${offerId}`);
        const band = one.band === 'ready' ? 'ready' : 'ask';
        const slot = slotOf(cell, one.menuKind);
        return [{ line, offerId, hostId, place, slot, band, byHand, standing, offPaper: one.offPaper }];
      }),
      left: found.flatMap((one): KeptLeft[] =>
        one.leftReasons
          ? [
              {
                line: one.line,
                why: whole ? leftKindsInWords(one.leftReasons) : null,
                goingOn: one.own.some(isGoingOn),
                offPaper: one.offPaper,
              },
            ]
          : [],
      ),
      byHand: choices
        .filter(({ kind }) => kind !== 'together')
        .map(({ code, kind, place, caseId, opportunityId }) => ({
          ...{ code, place, as: kind === 'fixed' ? ('fixed' as const) : ('forbidden' as const) },
          held: !whole || kind !== 'fixed' || held.has(`${caseId} ${opportunityId ?? ''}`),
          onPaper: (offPaper.get(caseId) ?? null) === null,
        })),
      together: await togetherOf(tx, choices, offPaper),
    };
  },
  shows: ({ pairs, left }) => ({
    codes: [...pairs, ...left].map(({ line }) => line.code),
    context: '検索',
  }),
});

export type KeptAllocation = Awaited<ReturnType<typeof getKeptAllocation>>;

function headOf(row: ProposalRow, scope: Scope): KeptHead {
  const { id, keptOn, keptBy, agencyName, people, served, remark } = row;
  const told = seesWhole(row, scope) && remark !== '' ? remark : null;
  return { id, keptOn, keptBy, agencyName, people, served, remark: told };
}

/** Whoever works where it was kept and sees each of its cases. To others nothing tells that there are more. */
function seesWhole({ agencyId, hidden }: ProposalRow, scope: Scope): boolean {
  return userOf(scope).agencyId === agencyId && hidden === 0;
}

async function offersOf(tx: ScopedTx, day: Day, hostIds: readonly string[]) {
  const places = placesOf(await readPlaces(tx, day, hostIds), day, isHoliday);
  return new Map(places.flatMap((place) => place.offers.map((offer) => [offer.id, offer])));
}

function slotOf(cell: Parameters<typeof cellLabel>[0] | null, menuKind: string | null): string {
  if (cell) return cellLabel(cell);
  return menuKind !== null && isStay(menuKind) ? '滞在' : '時間は相談';
}

/** Of each of these cases, why it is kept from the paper: the same rule as for an agenda. */
async function offPaperOf(
  tx: ScopedTx,
  day: Day,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OffPaper>> {
  const records = groupBy(await listConsentsTo(tx, 'plan_meeting_members', ids), ({ caseId }) => caseId);
  return new Map(
    ids.map((id) => {
      const sharing = decideSharing(
        { consents: currentConsents(records.get(id) ?? [], day) },
        '紙にも出ません。',
      );
      return [id, sharing.ok ? null : `${sharing.reason}${sharing.wayOut}`];
    }),
  );
}

/** Households that went together when it was kept, as far as the reader sees two of them. */
async function togetherOf(
  tx: ScopedTx,
  choices: readonly { kind: string; caseId: string; code: string; party: number | null }[],
  offPaper: ReadonlyMap<string, OffPaper>,
) {
  const own = choices.filter(({ kind }) => kind === 'together');
  const unnoted = own.filter(({ party }) => party === null).map(({ caseId }) => caseId);
  return wentTogether(own, await listHouseholdsOf(tx, unnoted)).map((household) => ({
    codes: household.map(({ code }) => code).sort(),
    onPaper: household.every(({ caseId }) => (offPaper.get(caseId) ?? null) === null),
  }));
}
