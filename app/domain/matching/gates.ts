import { label } from '~/domain/taxonomy/lists';
import { cellsLabel, sortCells, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { isStay, isWork } from './candidates';
import { judgeCondition } from './conditions';
import { bestTrip, wayMetres } from '~/lib/geo/travel';
import type {
  Ask,
  Band,
  Blocker,
  Candidate,
  ConditionFinding,
  Judgement,
  Place,
  Room,
  Seeker,
  Verdict,
  Way,
} from './types';

const ADULT_AGE = 18;

/**
 * The gates G2–G7 of handbook §7.0, three-valued (D12): only a known "no" blocks; what is unknown becomes
 * something to ask. Consent (G1) and the card (G8) are gates of the inquiry, not of the result.
 */
export function judge(seeker: Seeker, place: Place, candidate: Candidate): Judgement {
  const time = judgeTime(seeker, place, candidate);
  const metres = seeker.from && place.point ? wayMetres(seeker.from, place.point) : null;
  const conditions = seeker.considerations.map((wanted) =>
    judgeCondition(place, candidate, wanted, { metres, cells: time.cells }),
  );
  const room = judgeRoom(candidate, time.cells ?? []);
  return {
    place,
    candidate,
    conditions,
    commonCells: time.common,
    time: time.verdict,
    way: wayTo(seeker, place, candidate, metres, conditions),
    blockers: [
      ...listingBlockers(place, candidate),
      ...minorBlockers(seeker, candidate),
      ...time.blockers,
      ...room.blockers,
      ...conditionBlockers(conditions),
    ],
    asks: [
      ...when(place.stance === 'not_asked', { kind: 'stance' }),
      ...conditions.filter(isUnknownMust).map((finding): Ask => ({ kind: 'condition', slug: finding.slug })),
      ...when(minorUnclear(seeker, place, candidate), { kind: 'minor' }),
      ...when(time.verdict === 'unknown', { kind: 'time' }),
      ...when(room.unknown, { kind: 'room' }),
      ...when(!candidate.real, { kind: 'offer' }),
      ...when(place.assessedOn === null, { kind: 'visit' }),
      ...when(place.status === 'pending', { kind: 'listing' }),
    ],
  };
}

/** 打診できる, まず聞いてみる, or left out. */
export function bandOf({ blockers, asks }: Pick<Judgement, 'blockers' | 'asks'>): Band {
  if (blockers.length > 0) return 'excluded';
  return asks.length > 0 ? 'ask' : 'ready';
}

function when(condition: boolean, ask: Ask): readonly Ask[] {
  return condition ? [ask] : [];
}

function isUnknownMust(finding: ConditionFinding): boolean {
  return finding.type === 'must' && finding.verdict === 'unknown';
}

function conditionBlockers(conditions: readonly ConditionFinding[]): Blocker[] {
  return conditions
    .filter((finding) => finding.type === 'must' && finding.verdict === 'no')
    .map(({ slug }) => ({ kind: 'condition', slug, text: `「${label('consideration', slug)}」ができない` }));
}

const TOO_OLD: Blocker = { kind: 'too_old', text: '長いあいだ確かめられていない' };
const NUMBERS_TOO_OLD: Blocker = { kind: 'too_old', text: '定員の人数が長いあいだ確かめられていない' };

function listingBlockers(place: Place, { offer }: Candidate): Blocker[] {
  if (place.stance === 'list_only') return [{ kind: 'list_only', text: '打診しない約束の場所' }];
  if (place.stance === 'not_now') return [{ kind: 'not_now', text: '今は難しいと聞いている' }];
  // Whoever was never asked is unknown, not old: that is what まず聞いてみる is for (D12).
  if (place.freshness === 'old' && place.stance !== 'not_asked') return [TOO_OLD];
  if (offer.numbers?.freshness === 'old') return [NUMBERS_TOO_OLD];
  if (place.status === 'paused' || offer.paused) return [{ kind: 'paused', text: 'いま休み' }];
  if (offer.free !== null && offer.free <= 0) return [{ kind: 'full', text: 'いま満員' }];
  return [];
}

function minorBlockers(seeker: Seeker, { offer }: Candidate): Blocker[] {
  if (seeker.compulsorySchool && offer.rewardKind !== null && offer.rewardKind !== 'none') {
    return [{ kind: 'minor_reward', text: '義務教育年齢のため、報酬のある活動にはできません' }];
  }
  if (seeker.compulsorySchool && isWork(offer.menuKind)) {
    return [{ kind: 'minor_work', text: '義務教育が終わる年度の3月31日までは、働く活動にはできません' }];
  }
  if (seeker.minor && offer.minAge !== null && offer.minAge >= ADULT_AGE) {
    return [{ kind: 'min_age', text: `${offer.minAge}歳からの場所` }];
  }
  return [];
}

/** A minor may not be cleared, an age limit may or may not be met, a reward may not be known yet. */
function minorUnclear(seeker: Seeker, place: Place, { offer }: Candidate): boolean {
  if (!seeker.minor) return false;
  return (
    !place.clearedForMinors || offer.minAge !== null || (seeker.compulsorySchool && offer.rewardKind === null)
  );
}

interface TimeFinding {
  readonly verdict: Verdict;
  readonly common: readonly Cell[];
  /** The slots in question: those in common, else those of the offer. */
  readonly cells: readonly Cell[] | null;
  readonly blockers: readonly Blocker[];
}

function judgeTime(seeker: Seeker, place: Place, { offer }: Candidate): TimeFinding {
  const pass = (verdict: Verdict, common: readonly Cell[] = []): TimeFinding => ({
    verdict,
    common,
    cells: common.length > 0 ? common : offer.cells,
    blockers: [],
  });
  const wanted = seeker.cells;
  if (isStay(offer.menuKind)) {
    if (seeker.stays) return pass('yes', offer.cells ?? []);
    return wanted.length === 0 ? pass('yes') : { ...pass('no'), blockers: [STAY_ONLY] };
  }
  if (wanted.length === 0) return pass('yes');
  if (offer.timeNegotiable) return pass('partly');
  if (offer.cells) {
    const common = sortCells(offer.cells.filter((cell) => wanted.includes(cell)));
    return common.length > 0 ? pass('yes', common) : { ...pass('no'), blockers: [closedAt(wanted)] };
  }
  const open = place.openDays;
  if (open.length === 0 || wanted.some((cell) => open.includes(weekdayOfCell(cell)))) return pass('unknown');
  return { ...pass('no'), blockers: [closedAt(wanted)] };
}

const STAY_ONLY: Blocker = { kind: 'stay', text: '泊まって過ごす場所' };

function closedAt(wanted: readonly Cell[]): Blocker {
  return { kind: 'time', text: `${cellsLabel(wanted)}は受け入れていない` };
}

function judgeRoom(
  { offer }: Candidate,
  cells: readonly Cell[],
): { readonly unknown: boolean; readonly blockers: readonly Blocker[] } {
  const rooms: readonly Room[] =
    cells.length > 0 ? cells.map((cell) => offer.roomByCell[cell] ?? offer.room) : [offer.room];
  const enough = (room: Room) => room.state === 'free' || room.state === 'not_needed';
  const fits = isStay(offer.menuKind) ? rooms.every(enough) : rooms.some(enough);
  if (fits) return { unknown: false, blockers: [] };
  const full = rooms.find((room) => room.state === 'full');
  const canHope = !isStay(offer.menuKind) && rooms.some((room) => room.state === 'unknown');
  if (full && !canHope) return { unknown: false, blockers: [{ kind: 'room', text: full.why }] };
  return { unknown: true, blockers: [] };
}

function wayTo(
  seeker: Seeker,
  place: Place,
  { offer }: Candidate,
  metres: number | null,
  conditions: readonly ConditionFinding[],
): Way {
  const online =
    place.kind === 'online_host' ||
    offer.menuKind === 'online_home_work' ||
    offer.answers['online_only']?.answer === 'yes' ||
    conditions.some((finding) => finding.slug === 'online_only' && finding.verdict === 'yes');
  if (online) return { at: 'home' };
  return metres === null ? null : { at: 'place', trip: bestTrip(metres, seeker.travelModes) };
}
