import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import type { CaseLine } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { readAllocationFacts, type AllocationFacts } from './facts.server';
import { proposalOf } from './proposal.server';
import { allocationSearch, mostByHand, withPair, type AllocationQuery, type NamedPair } from './query';
import { calculated } from './remembered.server';
import { NotCalculated, type Failure, type runApart } from './run-apart.server';
import type { AllocationInput, AllocationResult, PairName } from './types';
import { rowsOf, type Row } from './view';

/** Where the buttons at a pair lead. */
export interface PairLinks {
  readonly fix: string;
  readonly forbid: string;
  readonly open: string;
}

export interface ByHand {
  readonly code: string;
  readonly name: string;
  readonly as: 'fixed' | 'forbidden';
  /** Why a decided pair cannot be; null: it holds. */
  readonly refused: string | null;
  /** Takes the decision back. */
  readonly open: string;
}

export interface Allocated {
  readonly rows: readonly (Row & { readonly fixed: boolean; readonly links: PairLinks | null })[];
  readonly served: number;
  readonly servedAtMost: number;
  readonly oneByOne: number;
  /** Share of the best; null: nothing is proved. */
  readonly gap: number | null;
  readonly milliseconds: number;
  readonly byHand: readonly ByHand[];
  /** Decisions of the address that are not looked at, and how many of each kind are. */
  readonly tooMany: { readonly dropped: number; readonly most: number } | null;
  /** Of what is shown: by it is known whether it is still so when it is kept. */
  readonly digest: string;
}

export interface AllocationPage {
  readonly waiting: readonly CaseLine[];
  readonly out: AllocationFacts['out'];
  readonly offers: number;
  readonly hosts: number;
  readonly households: readonly {
    readonly codes: readonly string[];
    readonly together: boolean;
    readonly turn: string;
  }[];
  readonly asks: number;
  /** Null until it is asked for. */
  readonly found: Allocated | null;
  /** Why nothing could be calculated; null: nothing went wrong. */
  readonly failure: Failure | null;
}

export const readFacts = read({
  name: 'matching.list-waiting',
  permission: 'matches.run',
  run: ({ tx, scope, now }, _: null) => readAllocationFacts(tx, scope, today(now)),
  shows: ({ waiting, out }) => ({
    codes: [...waiting, ...out].map(({ line }) => line.code),
    context: '検索',
  }),
});

/**
 * Who waits, what is open, and, where it is asked for, the assignment of all to all. Nothing of it is kept by this, and
 * nobody gets a place by it. It shows profiles, so it leaves an entry in the log (I14).
 */
export async function allocation(
  scope: Scope,
  query: AllocationQuery,
  call: { now?: Date; calculate?: typeof runApart; failed?: (error: NotCalculated) => void } = {},
): Promise<AllocationPage> {
  const facts = await readFacts(scope, null, call);
  const open = facts.places.filter(({ offers }) => offers.some(({ paused }) => !paused));
  const page = {
    waiting: facts.waiting.map(({ line }) => line),
    out: facts.out,
    hosts: open.length,
    offers: open.flatMap(({ offers }) => offers.filter(({ paused }) => !paused)).length,
    households: householdsOf(facts, query),
    asks: facts.usualAsks,
  };
  if (!query.solve || facts.waiting.length === 0 || open.length === 0) {
    return { ...page, found: null, failure: null };
  }
  try {
    const input = inputOf(facts, query);
    const result = await (call.calculate ?? calculated)(input);
    const { digest } = proposalOf(facts, input, result);
    return { ...page, found: { ...allocatedOf(facts, query, result), digest }, failure: null };
  } catch (error) {
    if (!(error instanceof NotCalculated)) throw error;
    call.failed?.(error);
    return { ...page, found: null, failure: error.failure };
  }
}

/** Plain values for the calculation; pairs and households as the address names them. */
export function inputOf(
  facts: AllocationFacts,
  query: Pick<AllocationQuery, 'fixed' | 'forbidden' | 'together'>,
): AllocationInput {
  const idOf = new Map(facts.waiting.map(({ line, caseId }) => [line.code, caseId]));
  // Of a code that does not wait nothing is known here: its pair is told as such.
  const named = ({ code, offerId }: NamedPair): PairName => ({ caseId: idOf.get(code) ?? code, offerId });
  const together = new Set(query.together.map((code) => idOf.get(code)));
  return {
    today: facts.day,
    waiting: facts.waiting.map(({ line: _, ...one }) => one),
    places: facts.places.filter(({ offers }) => offers.length > 0),
    rooms: facts.rooms,
    households: facts.households.map((household) => ({
      ...household,
      together: household.members.some((member) => together.has(member)),
    })),
    asksLeft: facts.asksLeft,
    usualAsks: facts.usualAsks,
    weights: facts.weights,
    fixed: query.fixed.map(named),
    forbidden: query.forbidden.map(named),
  };
}

function householdsOf(facts: AllocationFacts, query: AllocationQuery): AllocationPage['households'] {
  const codeOf = new Map(facts.waiting.map(({ line, caseId }) => [caseId, line.code]));
  return facts.households
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => {
      const codes = members.flatMap((caseId) => codeOf.get(caseId) ?? []).sort();
      const together = codes.some((code) => query.together.includes(code));
      const others = query.together.filter((code) => !codes.includes(code));
      const turned = { ...query, together: together ? others : [...others, ...codes.slice(0, 1)] };
      return { codes, together, turn: allocationSearch(turned) };
    });
}

function allocatedOf(
  facts: AllocationFacts,
  query: AllocationQuery,
  result: AllocationResult,
): Omit<Allocated, 'digest'> {
  const codeOf = new Map(facts.waiting.map(({ line, caseId }) => [caseId, line.code]));
  const refused = new Map(
    result.refused.map(({ caseId, offerId, reason }) => [
      `${codeOf.get(caseId) ?? caseId} ${offerId}`,
      reason,
    ]),
  );
  const places = facts.places.flatMap((place) => place.offers.map((offer) => ({ place, offer })));
  const nameOf = (offerId: string) => {
    const found = places.find(({ offer }) => offer.id === offerId);
    return found ? `${found.place.name}「${found.offer.title}」` : '開いていない受入枠';
  };
  const hand = (as: ByHand['as'], pairs: readonly NamedPair[]): ByHand[] =>
    pairs.map((pair) => ({
      code: pair.code,
      name: nameOf(pair.offerId),
      as,
      refused: as === 'fixed' ? (refused.get(`${pair.code} ${pair.offerId}`) ?? null) : null,
      open: allocationSearch(withPair(query, pair, 'open')),
    }));
  return {
    rows: rowsOf(facts, result).map((row) => ({
      ...row,
      fixed: query.fixed.some(({ code, offerId }) => code === row.line.code && offerId === row.pair?.offerId),
      links: row.pair && linksOf(query, { code: row.line.code, offerId: row.pair.offerId }),
    })),
    served: result.pairs.length,
    servedAtMost: result.proof.servedAtMost,
    oneByOne: result.oneByOne.length,
    gap: result.proof.gap,
    milliseconds: result.proof.milliseconds,
    byHand: [...hand('fixed', query.fixed), ...hand('forbidden', query.forbidden)],
    tooMany: query.dropped > 0 ? { dropped: query.dropped, most: mostByHand } : null,
  };
}

function linksOf(query: AllocationQuery, pair: NamedPair): PairLinks {
  const to = (as: 'fixed' | 'forbidden' | 'open') => allocationSearch(withPair(query, pair, as));
  return { fix: to('fixed'), forbid: to('forbidden'), open: to('open') };
}
