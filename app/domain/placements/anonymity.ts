import { refuse, type Decision } from '~/domain/kernel/errors';

/** One current profile of the municipality, as far as a card could tell of it. */
export interface AnonymousPerson {
  readonly id: string;
  /** Slug of the age band; null while nobody knows it. */
  readonly ageBand: string | null;
  /** Ids of the areas, the nearest first, each inside the next; none while nobody knows it. */
  readonly areas: readonly string[];
  readonly minor: boolean;
}

/** What a card tells beside strengths and conditions. 成人／未成年 always stands on it. */
export interface Told {
  /** Age bands named together; none: no age. */
  readonly bands: readonly string[];
  /** null: no area. */
  readonly areaId: string | null;
  readonly minor: boolean;
}

export interface Wanted {
  readonly age: boolean;
  readonly area: boolean;
}

export interface ClassFacts {
  readonly person: AnonymousPerson;
  readonly wanted: Wanted;
  /** All current profiles, the person's own among them. */
  readonly people: readonly AnonymousPerson[];
  /** What earlier cards told of the same person; two hosts may lay theirs beside each other. */
  readonly earlier: readonly Told[];
  /** Areas of so few residents that a card never names them. */
  readonly small: ReadonlySet<string>;
  readonly k: number;
}

export type Generalised =
  | {
      readonly ok: true;
      readonly told: Told;
      /** The people who fit all that is told, the person included. */
      readonly members: readonly string[];
      /** What was tried before and did not hold enough people, in that order. */
      readonly tried: readonly Told[];
    }
  | Extract<Decision, { ok: false }>;

/** People in a class at least, unless the municipality sets another number (D11). */
export const usualK = 3;

/** Residents below which an area is never named (handbook §5.4). */
export const smallArea = 1_000;

const widerBands: readonly (readonly string[])[] = [
  ['age_10s', 'age_20s'],
  ['age_30s', 'age_40s'],
  ['age_50s', 'age_60s'],
  ['age_70s', 'age_80s_over'],
];

/** Whether somebody could be the one of whom a card tells. */
export function fits(person: AnonymousPerson, told: Told): boolean {
  return (
    person.minor === told.minor &&
    (told.bands.length === 0 || (person.ageBand !== null && told.bands.includes(person.ageBand))) &&
    (told.areaId === null || person.areas.includes(told.areaId))
  );
}

/** Everybody who fits all of what was told of one person. */
export function classOf(people: readonly AnonymousPerson[], told: readonly Told[]): AnonymousPerson[] {
  return people.filter((person) => told.every((one) => fits(person, one)));
}

/**
 * Adds age or area to a card as finely as at least k people share it, together with all that earlier cards told: the
 * area grows first (nearest, wider, none), then the band (ten years, twenty, none). Where nothing would be left to
 * tell, it is refused and the card goes without (D11, handbook §5.5).
 */
export function generalise(facts: ClassFacts): Generalised {
  const { person, wanted, people, earlier, k } = facts;
  if (wanted.age && person.ageBand === null) {
    return refusal('年代がまだ分からないので、札に付けられません。');
  }
  if (wanted.area && person.areas.length === 0) {
    return refusal('圏域がまだ分からないので、札に付けられません。');
  }
  const tried: Told[] = [];
  for (const told of ladderOf(facts)) {
    const members = classOf(people, [told, ...earlier]);
    if (members.length >= k) return { ok: true, told, members: members.map(({ id }) => id), tried };
    tried.push(told);
  }
  return refusal(
    `年代や圏域を広くしても、同じように当てはまる人がいま${k}人に足りません。だれのことか分かるおそれがあります。`,
  );
}

function refusal(reason: string): Extract<Decision, { ok: false }> {
  return refuse(
    reason,
    '年代と圏域を付けずに打診してください。要るときは、ご本人と相談して口頭で伝えます。',
  ) as Extract<Decision, { ok: false }>;
}

/** From the finest to the coarsest thing that still tells something; of two equally coarse, the wider area first. */
function ladderOf({ person, wanted, small }: ClassFacts): Told[] {
  const bands = wanted.age && person.ageBand !== null ? bandSteps(person.ageBand) : [[]];
  const areas = wanted.area ? [...person.areas.filter((id) => !small.has(id)), null] : [null];
  return areas
    .flatMap((areaId, areaStep) =>
      bands.map((band, bandStep) => ({
        told: { bands: band, areaId, minor: person.minor },
        areaStep,
        steps: areaStep + bandStep,
      })),
    )
    .filter(({ told }) => told.bands.length > 0 || told.areaId !== null)
    .sort((a, b) => a.steps - b.steps || b.areaStep - a.areaStep)
    .map(({ told }) => told);
}

function bandSteps(band: string): (readonly string[])[] {
  const wider = widerBands.find((pair) => pair.includes(band));
  return [[band], ...(wider ? [wider] : []), []];
}
