import { groupBy } from '~/lib/group-by';
import { addMonths, type Day } from '~/lib/japanese-date';
import { activities } from '~/domain/taxonomy/lists';
import { slotOfCell, sortCells, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { isStay } from '../candidates';
import { goesByTime, whatIsKnown } from '../conditions';
import { blockersOf, metresTo } from '../gates';
import type { Lens } from '../lens';
import { takesPeople } from '../numbers';
import { prepare, preparedOf, type Prepared } from '../prepared';
import { fits } from '../score';
import type { Blocker, Offer, Place } from '../types';
import { isAskable, meetsByNature, type Asked } from './asked';
import { standsForMonths } from './proposal-rules';

/** What one place could change so that it would fit. */
export interface HostAsk {
  readonly place: Place;
  /** The offer it is asked for; one without an id stands for what the kind of place usually has. */
  readonly offer: Offer;
  readonly asked: Asked;
  /** What is missing, in words. */
  readonly missing: string;
  /** The host has said no to this condition not long ago: not asked, only told. */
  readonly refusedLately: boolean;
}

export const NOTHING_FITS = '強みや願いに合う活動が、登録にない';

/**
 * What a place that misses by one thing (条件があと一つ合えば) could be asked, one question an offer: a time, a
 * condition, or a task carved out of the work there. Each is tried on the place first: with a yes it would pass the gates
 * and fit. None: nothing that the host could change by itself is enough. A must comes before a task that nobody
 * mentioned there.
 */
export function hostAsks(lens: Lens, place: Place, today: Day): readonly HostAsk[] {
  if (!takesPeople(place)) return [];
  const candidates = preparedOf(lens, place);
  return [
    ...candidates.map((one) => askForBlockers(lens, one, today)),
    ...candidates.map((one) => askForTask(lens, one)),
  ].filter((ask) => ask !== null);
}

function askForBlockers(lens: Lens, one: Prepared, today: Day): HostAsk | null {
  const blockers = blockersOf(lens, one);
  const [blocker, ...more] = blockers;
  if (!blocker || (lens.asks && !fits(lens, one))) return null;
  const found = blockers.every(isOfTime)
    ? known(timeFor(lens, one))
    : more.length === 0 && blocker.kind === 'condition'
      ? conditionFor(lens, one, blocker, today)
      : null;
  return found && { place: one.place, offer: one.candidate.offer, missing: blocker.text, ...found };
}

/** A condition that goes by the time is a part of it: the host changes the time, not the condition. */
function isOfTime({ kind, slug }: Blocker): boolean {
  return kind === 'time' || (kind === 'condition' && slug !== undefined && goesByTime(slug));
}

type Question = Pick<HostAsk, 'asked' | 'refusedLately'>;

function known(asked: Asked | null, refusedLately = false): Question | null {
  return asked && { asked, refusedLately };
}

/** One time of those that are looked for: never all of them, which would tell somebody's week. */
function timeFor(lens: Lens, one: Prepared): Asked | null {
  const { offer, real } = one.candidate;
  if (!real || offer.cells === null || isStay(offer.menuKind)) return null;
  const own = offer.cells;
  const { openDays } = one.place;
  const distance = (cell: Cell) => {
    if (own.some((known) => weekdayOfCell(known) === weekdayOfCell(cell))) return 0;
    return own.some((known) => slotOfCell(known) === slotOfCell(cell)) ? 1 : 2;
  };
  const possible = sortCells(lens.seeker.cells)
    .filter(isAskable)
    .filter((cell) => openDays.length === 0 || openDays.includes(weekdayOfCell(cell)))
    .sort((a, b) => distance(a) - distance(b));
  const cell = possible.find((wanted) => passes(lens, one, { ...offer, cells: [...own, wanted] }));
  return cell === undefined ? null : { about: 'time', cell };
}

/** A task that meets the condition by itself; else the condition. */
function conditionFor(lens: Lens, one: Prepared, { slug }: Blocker, today: Day): Question | null {
  if (slug === undefined) return null;
  const { offer } = one.candidate;
  const found = whatIsKnown(one.place, one.candidate, slug, {
    metres: metresTo(lens, one.place),
    cells: one.cells ?? 0,
  });
  if (!found || found.source.from === 'distance') return null;
  const tasks = [...offer.activities.filter(isTask), ...tasksAt(one)];
  const activity = tasks.find((task) => meetsByNature(task, slug) === true && suits(lens, one, task, slug));
  if (activity !== undefined) return known({ about: 'task', activity, slug });
  const answered: Offer = { ...offer, answers: { ...offer.answers, [slug]: YES } };
  if (!passes(lens, one, answered)) return null;
  const on = 'on' in found.source ? found.source.on : undefined;
  return known({ about: 'condition', slug }, on !== undefined && addMonths(on, standsForMonths) > today);
}

/** Where nothing stands against a place but nothing there fits either: a task that would. */
function askForTask(lens: Lens, one: Prepared): HostAsk | null {
  if (!one.candidate.real || !lens.asks || fits(lens, one) || isStay(one.candidate.offer.menuKind))
    return null;
  if (blockersOf(lens, one).length > 0) return null;
  const activity = tasksAt(one).find((task) => suits(lens, one, task, null));
  if (activity === undefined) return null;
  const asked: Asked = { about: 'task', activity, slug: null };
  return { place: one.place, offer: one.candidate.offer, asked, missing: NOTHING_FITS, refusedLately: false };
}

/** Being somewhere is no task (§6.3 N), and nothing that could be carved out. */
const NO_TASKS = new Set(activities.flatMap(({ slug, group }) => (group === 'being_together' ? [slug] : [])));

function isTask(activity: string): boolean {
  return !NO_TASKS.has(activity);
}

/** So many usual tasks of a group make it what such places do. */
const IS_ITS_WORK = 3;

/** What could be carved out at a place: what its kind usually has, then what is near to that and to what it does. */
function tasksAt({ place, candidate: { offer } }: Prepared): string[] {
  const { activities: usual } = usualOffer(place.kind);
  const near = byGroup.flatMap((tasks) => {
    const isItsWork = tasks.filter((task) => usual.includes(task)).length >= IS_ITS_WORK;
    return isItsWork && tasks.some((task) => offer.activities.includes(task)) ? tasks : [];
  });
  return [...new Set([...usual, ...near])].filter(isTask);
}

const byGroup = [...groupBy(activities, ({ group }) => group).values()].map((tasks) =>
  tasks.map(({ slug }) => slug),
);

const YES: Offer['answers'][string] = { answer: 'yes', note: '', source: { from: 'none', what: '' } };

/** Whether an offer of this task alone would be one for the seeker, against no must by its nature. */
function suits(lens: Lens, one: Prepared, task: string, slug: string | null): boolean {
  const { offer } = one.candidate;
  const { musts } = lens;
  if (musts.some((must) => meetsByNature(task, must.slug) === false)) return false;
  const answers = slug === null ? offer.answers : { ...offer.answers, [slug]: YES };
  return passes(lens, one, { ...offer, activities: [task], named: [], welcomes: [], answers });
}

function passes(lens: Lens, one: Prepared, offer: Offer): boolean {
  const { candidate } = one;
  const changed = prepare(one.place, { ...candidate, offer });
  if (lens.asks && !fits(lens, changed)) return false;
  return blockersOf(lens, changed).length === 0;
}
