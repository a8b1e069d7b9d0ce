import { consentStateNames } from '~/domain/people/rules';
import { label } from '~/domain/taxonomy/lists';
import { cellsLabel, daysLabel } from '~/domain/taxonomy/slots';
import { isStay } from './candidates';
import { conditionSource, roomSource, SCHOOL_YEAR_MISSING } from './explain-unknowns';
import { listingFaults, minorBlocker } from './faults';
import { dayText, offerSource, sourceText } from './sources';
import type { Blocker, BlockerKind, ConditionFinding } from './types';
import type { Fact, WhyInput } from './why-not';

const fact = (mark: Fact['mark'], text: string, source: string, menders: Fact['menders'] = []): Fact => ({
  mark,
  text,
  source,
  menders,
});

const later = (of: Fact): Fact => ({ ...of, later: true });

/** G1: an anonymous inquiry needs the person's word; coming to an open place asks nobody. */
export function consentFacts({ judgement, consent: { state, on }, today }: WhyInput): Fact[] {
  if (judgement.candidate.offer.openEntry)
    return [
      later(fact('not_needed', '出入り自由の場所なので、打診はいらない', offerSource(judgement, today))),
    ];
  const source = on === null ? '同意の記録なし' : `同意の記録、${dayText(on, today)}`;
  const text = `受入先への匿名の打診：${consentStateNames[state]}`;
  if (state === 'granted') return [later(fact('pass', text, source))];
  const unsaid = state === 'not_explained' || state === 'explained';
  return [later(fact(unsaid ? 'ask' : 'fail', text, source, ['consent']))];
}

/** G2: what the person cannot do without. */
export function mustFacts(of: WhyInput): Fact[] {
  const musts = of.judgement.conditions.filter(({ type }) => type === 'must');
  if (musts.length === 0) return [fact('not_needed', '必須の条件はない', 'プロフィール')];
  return musts.map((finding) => mustFact(finding, of));
}

function mustFact({ slug, verdict, note, source }: ConditionFinding, { judgement, today }: WhyInput): Fact {
  const name = `「${label('consideration', slug)}」`;
  const said = note ? `（${note}）` : '';
  const from = sourceText(source, today);
  switch (verdict) {
    case 'yes':
      return fact('pass', `${name}：できる${said}`, from);
    case 'partly':
      return fact('pass', `${name}：一部できる。相談して決める${said}`, from);
    case 'no':
      return fact(
        'fail',
        `${name}：できない${said}`,
        from,
        source.from === 'distance' ? ['person', 'elsewhere'] : ['call', 'person'],
      );
    case 'unknown':
      return fact('ask', `${name}：まだ分からない`, conditionSource(judgement, slug, today), ['call']);
  }
}

/** G3: places of the offer, and seats of a designated facility. */
export function capacityFacts(of: WhyInput): Fact[] {
  const { judgement, today } = of;
  const { place, candidate } = judgement;
  const { offer, real } = candidate;
  const source = offerSource(judgement, today);
  const faults = listingFaults(place, candidate);
  const numbers = offer.numbers?.label ?? '';
  const full = blockersOf(of, 'room').map(({ text }) =>
    fact('fail', text, '定員の余り', ['capacity', 'call']),
  );
  const unknown = judgement.asks.some(({ kind }) => kind === 'room')
    ? [fact('ask', '定員に空きがあるか、まだ分からない', roomSource(judgement), ['capacity'])]
    : [];
  const seats = [
    ...(faults.includes('numbers_too_old')
      ? [fact('fail', '定員の人数が、長いあいだ確かめられていない', numbers, ['capacity'])]
      : []),
    ...full,
    ...unknown,
  ];
  return [
    ...placesFact(of, source, faults.includes('full')),
    ...(seats.length > 0 ? seats : seatsFree(real)),
  ];

  function seatsFree(isReal: boolean): Fact[] {
    if (offer.room.state !== 'not_needed') return [fact('pass', '定員に空きがある', numbers || '定員の余り')];
    return isReal && (offer.free !== null || offer.openEntry)
      ? []
      : [fact('not_needed', '定員を使わない', source)];
  }
}

function placesFact({ judgement: { candidate } }: WhyInput, source: string, isFull: boolean): Fact[] {
  const { free, openEntry } = candidate.offer;
  if (isFull) return [fact('fail', 'いま満員', source, ['offer', 'call'])];
  if (openEntry) return [fact('not_needed', '出入り自由', source)];
  return free === null ? [] : [fact('pass', `あと${free}人`, source)];
}

/** G4: what the law lets a minor do, from which age an offer is, and who is heard before a minor agrees to anything. */
export function ageFacts(of: WhyInput): Fact[] {
  const { seeker, judgement, today } = of;
  const source = offerSource(judgement, today);
  const limit = `${judgement.candidate.offer.minAge ?? 0}歳以上か、まだ分からない。年齢は面談で確かめる`;
  const age = judgement.asks.some(({ kind }) => kind === 'age')
    ? [fact('ask', limit, source, ['person'])]
    : [];
  if (!seeker.minor && seeker.compulsorySchool === false)
    return age.length > 0 ? age : [fact('not_needed', '成人', 'ケース')];
  const fault = minorBlocker(seeker, judgement.candidate);
  const faults = fault ? [fact('fail', fault.text, source, ['elsewhere'])] : [];
  const unclear = judgement.asks.some(({ kind }) => kind === 'minor')
    ? [fact('ask', '18歳未満の人も参加できるか、まだ分からない', '受入先の登録', ['host'])]
    : [];
  const school = judgement.asks.some(({ kind }) => kind === 'school_year')
    ? [fact('ask', SCHOOL_YEAR_MISSING, 'ケース', ['school_year'])]
    : [];
  const found = [...faults, ...unclear, ...school, ...age];
  return [
    ...(found.length > 0 ? found : [fact('pass', '18歳未満の人も参加できる', source)]),
    ...heardFacts(of),
  ];
}

/** Of a minor the guardian's consent and the own view stand in the case before a wish is recorded (AT-E4-2). */
function heardFacts({ seeker, ofMinor: { guardianConsent, childViewHeard } }: WhyInput): Fact[] {
  if (!seeker.minor) return [];
  const heard = (isThere: boolean, there: string, missing: string) =>
    later(isThere ? fact('pass', there, 'ケース') : fact('ask', missing, 'ケース', ['guardian']));
  return [
    heard(guardianConsent, '保護者の同意を確かめている', '保護者の同意が、まだ記録されていない'),
    heard(childViewHeard, 'ご本人の考えを聞いている', 'ご本人の考えが、まだ記録されていない'),
  ];
}

/** G5: somebody has seen the place (ASM-3). */
export function visitFacts({ judgement: { place }, today }: WhyInput): Fact[] {
  return place.assessedOn === null
    ? [fact('ask', '場所や人の様子を、まだ見ていない', '訪問の記録なし', ['host'])]
    : [fact('pass', '場所や人の様子を見ている', `${dayText(place.assessedOn, today)}の訪問`)];
}

/** G7: a slot in which both sides can. */
export function timeFacts(of: WhyInput): Fact[] {
  const { seeker, judgement, today } = of;
  const { candidate, commonCells, time, place } = judgement;
  const { offer } = candidate;
  const source = offerSource(judgement, today);
  const shut = [...blockersOf(of, 'stay'), ...blockersOf(of, 'time')];
  if (shut.length > 0)
    return [
      fact('fail', `${shut.map(({ text }) => text).join('、')}${hoursOf(of)}`, source, ['call', 'person']),
    ];
  if (time === 'unknown') {
    const days = place.openDays.length > 0 ? `${daysLabel(place.openDays)}に開いている` : '時間の記録なし';
    return [fact('ask', `${cellsLabel(seeker.cells)}に受け入れられるか、まだ分からない`, days, ['call'])];
  }
  if (time === 'partly') return [fact('pass', '曜日と時間は相談して決める', source)];
  if (isStay(offer.menuKind)) return [fact('pass', '泊まって過ごせる', source)];
  if (commonCells.length === 0) return [fact('not_needed', '本人の時間は、まだ決めていない', 'プロフィール')];
  return [fact('pass', `${cellsLabel(commonCells)}は、どちらもよい`, source)];
}

/** When the place is open instead. */
function hoursOf({ judgement: { place, candidate } }: WhyInput): string {
  const { cells, menuKind } = candidate.offer;
  if (isStay(menuKind)) return '';
  if (cells && cells.length > 0) return `（受け入れるのは${cellsLabel(cells)}）`;
  return place.openDays.length > 0 ? `（開いているのは${daysLabel(place.openDays)}）` : '';
}

/** G8: what the card holds; where the age band or the area is added, k is checked then (D11). */
export function cardFacts({ judgement, today }: WhyInput): Fact[] {
  if (judgement.candidate.offer.openEntry)
    return [later(fact('not_needed', '札を見せずに通える', offerSource(judgement, today)))];
  const holds = '札に載るのは、強み・条件・時間と、成人か未成年かだけ';
  const more = '年代や圏域を足すなら、同じ人が十分いるかを、そのときに確かめる';
  return [later(fact('pass', `${holds}。${more}`, '打診の札の決まり'))];
}

function blockersOf({ judgement }: WhyInput, kind: BlockerKind): readonly Blocker[] {
  return judgement.blockers.filter((blocker) => blocker.kind === kind);
}
