import { label } from '~/domain/taxonomy/lists';
import { candidatesOf } from '../candidates';
import { judge } from '../gates';
import { choicesOf, pairKey, type Choices } from './choices';
import { rowsOf } from './model';
import type { Solver } from './solver';
import type { AllocationInput, LimitKind, PairName, RefusedPair } from './types';

/** What a limit is called where it stands in the way. */
export const limitNames: Record<LimitKind, string> = {
  places: '受入枠の人数',
  host: '受入先ぜんたいの人数',
  seats: '定員の余力',
  asks: '声をかける回数の目安',
  apart: '同じ世帯の方と別の場所にすること',
};

/** What pairs decided by hand come to: every choice there is beside them, those that can be, and why not the others. */
export interface ByHand {
  readonly found: Choices;
  readonly kept: readonly PairName[];
  readonly refused: readonly RefusedPair[];
}

/**
 * Which of the pairs decided by hand can be, as many of them as possible at the same time. A pair that cannot be opens
 * nothing for others, so the choices are made anew from those that are kept, until all of them can be.
 */
export function decidedByHand(input: AllocationInput, solver: Solver, left: () => number): ByHand {
  const found = choicesOf(input);
  const { kept, refused } = together(input, found, solver, left());
  if (refused.length === 0) return { found, kept, refused };
  const rest = decidedByHand({ ...input, fixed: kept }, solver, left);
  return { ...rest, refused: [...refused, ...rest.refused] };
}

function together(
  input: AllocationInput,
  found: Choices,
  solver: Solver,
  seconds: number,
): Pick<ByHand, 'kept' | 'refused'> {
  const possible = new Set(found.choices.map(pairKey));
  const refused: RefusedPair[] = [];
  const open: PairName[] = [];
  for (const pair of input.fixed) {
    const reason = possible.has(pairKey(pair)) ? null : whyNot(input, pair);
    if (reason === null) open.push(pair);
    else refused.push({ ...pair, reason });
  }
  if (open.length === 0) return { kept: [], refused };
  const names = new Set(open.map(pairKey));
  const persons = new Set(open.map(({ caseId }) => caseId));
  for (const { together, members } of input.households) {
    if (together && members.some((member) => persons.has(member))) members.forEach((one) => persons.add(one));
  }
  const choices = found.choices.filter(({ caseId }) => persons.has(caseId));
  const solution = solver(
    {
      columns: choices.length,
      objective: choices.map((choice) => Number(names.has(pairKey(choice)))),
      rows: rowsOf({ ...found, choices }, input.households, []),
    },
    { seconds },
  );
  const searched = solution !== null && Math.floor(solution.bound + 1e-6) <= solution.value;
  const held = new Set(
    (solution?.taken ?? []).flatMap((column) => {
      const choice = choices[column];
      return choice ? [pairKey(choice)] : [];
    }),
  );
  const kept = open.filter((pair) => held.has(pairKey(pair)));
  const decided = new Set(kept.map(({ caseId }) => caseId));
  return {
    kept,
    refused: [
      ...refused,
      ...open
        .filter((pair) => !held.has(pairKey(pair)))
        .map((pair) => ({
          ...pair,
          reason: decided.has(pair.caseId)
            ? 'この方には、ほかの組も決めてあります。一人に一つの枠です。'
            : !searched
              ? '時間が足りず、ほかに決めた組と合わせられるかを調べられませんでした。決めた組を減らすか、もう一度お試しください。'
              : `ほかに決めた組と合わせると、${limitsOf(found, pair)}を超えるか、同じ世帯の方の行き先とそろいません。`,
        })),
    ],
  };
}

function limitsOf({ choices, limits }: Choices, pair: PairName): string {
  const kinds = choices
    .filter((choice) => pairKey(choice) === pairKey(pair))
    .flatMap(({ uses }) => uses.flatMap((key) => limits.get(key)?.kind ?? []))
    .filter((kind) => kind !== 'asks' && kind !== 'apart');
  return [...new Set(kinds)].map((kind) => limitNames[kind]).join('・') || limitNames.places;
}

/** The gate that stands in the way of one pair, in words. */
function whyNot(input: AllocationInput, pair: PairName): string {
  if (input.forbidden.some((other) => pairKey(other) === pairKey(pair))) {
    return '「この組は外す」にも入っています。どちらかを取り消してください。';
  }
  const person = input.waiting.find(({ caseId }) => caseId === pair.caseId);
  if (!person) return 'この方は、いま待っている方の中にありません。';
  const place = input.places.find(({ offers }) => offers.some(({ id }) => id === pair.offerId));
  const candidate =
    place && candidatesOf(person.seeker, place).find(({ offer }) => offer.id === pair.offerId);
  if (!place || !candidate) return 'この受入枠は、いま開いていません。';
  const { blockers } = judge(person.seeker, place, candidate);
  const texts = blockers.map(({ text, slug }) => text || label('consideration', slug ?? ''));
  return texts.length > 0 ? `${texts.join('、')}ためです。` : 'この時間には、空いている人数がありません。';
}
