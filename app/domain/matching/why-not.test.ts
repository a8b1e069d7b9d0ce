import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import {
  anImportedPlace,
  anOffer,
  answers,
  aPlace,
  aSeeker,
  daysAgo,
  leftOf,
  TODAY,
} from '#tests/factories/matching';
import { best, rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';
import { whyNot, type GateName, type Standing, type WhyInput } from './why-not';
import { isBetter } from './why-place';

const seeker = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'], slots: ['tue_am'] });
const quiet = answers({ quiet_place: 'yes' });

const standingOf = (place: Place, paused: boolean): Standing => ({
  host: { status: place.status, on: TODAY },
  offer: place.offers.length === 0 ? null : { status: paused ? 'paused' : 'open', over: false },
});

const agreed = { guardianConsent: true, childViewHeard: true };

function why(place: Place, who: Seeker = seeker, known: Partial<WhyInput> = {}) {
  const { judgement, fit } = best(who, place, TODAY, handbookWeights);
  return whyNot({
    ...{ seeker: who, judgement, fit, today: TODAY, ofMinor: agreed },
    standing: standingOf(place, judgement.candidate.offer.paused),
    consent: { state: 'granted', on: daysAgo(40) },
    ...known,
  });
}

const gate = (name: GateName, ...of: Parameters<typeof why>) =>
  why(...of).gates.find((one) => one.gate === name);

const open = {
  host: { status: 'listed', on: TODAY },
  offer: { status: 'open', over: false },
} as const;

describe('why a place fits or not, gate by gate', () => {
  it('names the eight gates in their order', () => {
    const { where, gates } = why(aPlace({ answers: quiet }));
    expect(where).toBe('ready');
    expect(gates.map((one) => [one.gate, one.mark])).toEqual([
      ['G1', 'pass'],
      ['G2', 'pass'],
      ['G3', 'pass'],
      ['G4', 'not_needed'],
      ['G5', 'pass'],
      ['G6', 'pass'],
      ['G7', 'pass'],
      ['G8', 'pass'],
    ]);
  });

  it.each([
    ['G1: refused', 'G1', aPlace(), { consent: { state: 'refused', on: '2026-10-05' } }, 'fail', 'consent'],
    [
      'G1: not asked yet',
      'G1',
      aPlace(),
      { consent: { state: 'not_explained', on: null } },
      'ask',
      'consent',
    ],
    ['G2: cannot', 'G2', aPlace({ answers: answers({ quiet_place: 'no' }) }), {}, 'fail', 'call'],
    [
      'G2: cannot, so the person may',
      'G2',
      aPlace({ answers: answers({ quiet_place: 'no' }) }),
      {},
      'fail',
      'person',
    ],
    ['G2: unknown', 'G2', aPlace(), {}, 'ask', 'call'],
    ['G3: full', 'G3', aPlace({ offers: [anOffer({ free: 0 })] }), {}, 'fail', 'offer'],
    [
      'G3: no seat',
      'G3',
      aPlace({ offers: [anOffer({ room: { state: 'full', why: '定員の範囲内ではありません' } })] }),
      {},
      'fail',
      'capacity',
    ],
    [
      'G3: seats not known',
      'G3',
      aPlace({ offers: [anOffer({ room: { state: 'unknown', why: '定員の記録なし' } })] }),
      {},
      'ask',
      'capacity',
    ],
    ['G5: never visited', 'G5', aPlace({ assessedOn: null }), {}, 'ask', 'host'],
    ['G6: list only', 'G6', aPlace({ stance: 'list_only' }), {}, 'fail', 'elsewhere'],
    ['G6: not now', 'G6', aPlace({ stance: 'not_now' }), {}, 'fail', 'call'],
    ['G6: never asked', 'G6', aPlace({ stance: 'not_asked' }), {}, 'ask', 'call'],
    ['G6: too old', 'G6', aPlace({ confirmedOn: daysAgo(300) }), {}, 'fail', 'confirm'],
    ['G6: host rests', 'G6', aPlace({ status: 'paused' }), {}, 'fail', 'host'],
    ['G6: not accepted yet', 'G6', aPlace({ status: 'pending' }), {}, 'ask', 'accept'],
    ['G6: no offer', 'G6', anImportedPlace(), {}, 'ask', 'new_offer'],
    ['G6: offer rests', 'G6', aPlace({ offers: [anOffer({ paused: true })] }), {}, 'fail', 'offer'],
    [
      'G6: draft host',
      'G6',
      aPlace({ status: 'paused' }),
      { standing: { ...open, host: { status: 'draft', on: TODAY } } },
      'fail',
      'host',
    ],
    [
      'G6: draft offer',
      'G6',
      aPlace(),
      { standing: { ...open, offer: { status: 'draft', over: false } } },
      'fail',
      'offer',
    ],
    [
      'G6: offer ended',
      'G6',
      aPlace(),
      { standing: { ...open, offer: { status: 'open', over: true } } },
      'fail',
      'offer',
    ],
    ['G7: another time', 'G7', aPlace({ offers: [anOffer({ slots: ['thu_am'] })] }), {}, 'fail', 'person'],
    ['G7: time not known', 'G7', aPlace({ offers: [anOffer({ slots: null })] }), {}, 'ask', 'call'],
  ] as const)('%s', (_, name, place, known, mark, mender) => {
    const found = gate(name, place, seeker, known);
    expect(found?.mark).toBe(mark);
    expect(found?.facts.flatMap(({ menders }) => menders)).toContain(mender);
  });

  it.each([
    [
      'a reward',
      aSeeker({ minor: true, compulsorySchool: true }),
      anOffer({ rewardKind: 'in_kind' }),
      'fail',
    ],
    [
      'a reward, the year of school not known',
      aSeeker({ minor: true, compulsorySchool: null }),
      anOffer({ rewardKind: 'in_kind' }),
      'ask',
    ],
    ['not cleared', aSeeker({ minor: true }), anOffer(), 'ask'],
    ['from 18', aSeeker({ minor: true }), anOffer({ minAge: 18 }), 'fail'],
    ['an adult', aSeeker(), anOffer({ minAge: 18 }), 'not_needed'],
    ['an adult, from 65', aSeeker(), anOffer({ minAge: 65 }), 'ask'],
    ['a minor, from 65', aSeeker({ minor: true }), anOffer({ minAge: 65 }), 'fail'],
  ] as const)('G4, %s', (_, who, offer, mark) => {
    expect(gate('G4', aPlace({ offers: [offer] }), who)?.mark).toBe(mark);
  });

  it('tells every fault of the listing, not only the first', () => {
    const found = gate('G6', aPlace({ stance: 'not_now', status: 'paused', confirmedOn: daysAgo(300) }));
    expect(found?.facts.filter(({ mark }) => mark === 'fail')).toHaveLength(3);
  });

  it('every fact names where it comes from, and what is not well who can mend it', () => {
    for (const place of [aPlace(), anImportedPlace(), aPlace({ stance: 'not_now', assessedOn: null })]) {
      for (const fact of why(place).gates.flatMap(({ facts }) => facts)) {
        expect(fact.source).not.toBe('');
        if (fact.mark === 'ask' || fact.mark === 'fail') expect(fact.menders).not.toEqual([]);
      }
    }
  });

  it('what an inquiry alone waits for does not leave the place out of its band', () => {
    const found = why(aPlace({ answers: quiet }), seeker, { consent: { state: 'withdrawn', on: TODAY } });
    expect(found.where).toBe('ready');
    expect(found.gates[0]?.mark).toBe('fail');
  });

  it('G4 tells what a minor needs before the wish: the guardian and the own view, each with who mends it', () => {
    const minor = { ...seeker, minor: true };
    const cleared = aPlace({ answers: quiet, clearedForMinors: true });
    const missing = why(cleared, minor, { ofMinor: { guardianConsent: false, childViewHeard: false } });
    expect(missing.where).toBe('ready');
    const g4 = missing.gates.find((one) => one.gate === 'G4');
    expect(g4?.mark).toBe('ask');
    expect(g4?.facts.filter(({ later }) => later)).toMatchObject([
      { text: '保護者の同意が、まだ記録されていない', mark: 'ask', menders: ['guardian'] },
      { text: 'ご本人の考えが、まだ記録されていない', mark: 'ask', menders: ['guardian'] },
    ]);
    const heard = gate('G4', cleared, minor);
    expect(heard?.mark).toBe('pass');
    expect(heard?.facts.filter(({ later }) => later)).toHaveLength(2);
    expect(gate('G4', cleared)?.facts.some(({ later }) => later)).toBe(false);
  });

  it('G4 tells that the year of school is not written down, and that it is mended in the case', () => {
    const child = { ...seeker, minor: true, compulsorySchool: null };
    const paid = (rewardKind: string) =>
      aPlace({
        answers: quiet,
        clearedForMinors: true,
        offers: [anOffer({ menuKind: 'volunteer_role', rewardKind })],
      });
    const found = why(paid('in_kind'), child);
    expect(found.where).toBe('ask');
    expect(found.gates.find((one) => one.gate === 'G4')?.facts).toContainEqual({
      ...{ mark: 'ask', text: '義務教育を終える年度がケースに書かれていない', source: 'ケース' },
      menders: ['school_year'],
    });
    expect(why(paid('none'), child).where).toBe('ready');
  });

  it('a place that passes all and of which nothing is known to fit stands among the others', () => {
    const reader = aSeeker({ wishes: ['want_teach'], slots: ['tue_am'] });
    expect(why(aPlace(), reader).where).toBe('others');
  });

  it('coming to an open place needs no card and no consent to an inquiry', () => {
    const place = aPlace({ answers: quiet, offers: [anOffer({ openEntry: true, free: null })] });
    const { where, gates } = why(place, seeker, { consent: { state: 'refused', on: TODAY } });
    expect(where).toBe('ready');
    expect([gates[0]?.mark, gates[7]?.mark]).toEqual(['not_needed', 'not_needed']);
  });
});

describe('another offer of the same place', () => {
  const at = (offer: Parameters<typeof anOffer>[0], more: Parameters<typeof aPlace>[0] = {}) =>
    best(seeker, aPlace({ answers: quiet, ...more, offers: [anOffer(offer)] }), TODAY, handbookWeights);
  const ready = at({});
  const ask = at({}, { assessedOn: null });
  const excluded = at({ slots: ['thu_am'] });

  it.each([
    ['can be proposed where this one is left out', ready, excluded, true],
    ['is to be asked where this one is left out', ask, excluded, true],
    ['can be proposed where this one is to be asked', ready, ask, true],
    ['is to be asked where this one can be proposed', ask, ready, false],
    ['is left out, too', excluded, at({ slots: ['fri_am'] }), false],
    ['is as good', ready, at({ id: 'other' }), false],
  ])('is named only where it is better: it %s', (_, other, chosen, expected) => {
    expect(isBetter(other, chosen)).toBe(expected);
  });
});

describe('what it says agrees with the list', () => {
  it('the place stands where the facts put it, for anybody and any place', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (who, place) => {
        const ranking = rank(who, [place], TODAY, handbookWeights);
        const { ready, ask } = ranking;
        const { others, excluded } = leftOf(ranking);
        const where = why(place, who).where;
        const counts = { ready, ask, others, excluded }[where];
        expect(counts).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('no fact is left without a source, and nothing unknown fails', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (who, place) => {
        const { judgement } = best(who, place, TODAY, handbookWeights);
        const facts = why(place, who).gates.flatMap((one) => one.facts);
        expect(facts.every(({ text, source }) => text !== '' && source !== '')).toBe(true);
        expect(facts.some(({ mark }) => mark === 'fail')).toBe(judgement.blockers.length > 0);
      }),
    );
  });
});
