import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { answers, anOffer, aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { resultsFor } from './present';
import {
  addTime,
  changedBy,
  changesInWords,
  keyOf,
  relaxationsOf,
  type Change,
  type Relaxation,
} from './relaxations';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Seeker } from './types';

const seeker = aSeeker({
  wishes: ['want_outdoors'],
  must: ['quiet_place', 'no_phone'],
  slots: ['tue_am'],
});
const loud = answers({ quiet_place: 'no', no_phone: 'yes' });
const loudWithPhone = answers({ quiet_place: 'no', no_phone: 'no' });
const told = (sets: readonly Relaxation[]) =>
  sets.map(({ changes, places }) => [changesInWords(changes), places.map(({ hostId }) => hostId)]);

describe('the smallest sets of changes', () => {
  it('are one change, or two where one is not enough', () => {
    const places = [
      aPlace({ hostId: 'loud', offers: [anOffer({ answers: loud })] }),
      aPlace({ hostId: 'thursday', offers: [anOffer({ slots: ['thu_am'] })] }),
      aPlace({ hostId: 'loud with phone', offers: [anOffer({ answers: loudWithPhone })] }),
      aPlace({ hostId: 'loud on thursday', offers: [anOffer({ slots: ['thu_am'], answers: loud })] }),
      aPlace({ hostId: 'three', offers: [anOffer({ slots: ['thu_am'], answers: loudWithPhone })] }),
      aPlace({ hostId: 'never', stance: 'list_only', offers: [anOffer({ answers: loud })] }),
      aPlace({
        hostId: 'indoors',
        kind: 'library_museum',
        offers: [anOffer({ activities: ['book_care'], answers: loud })],
      }),
    ];
    const { singles, pairs } = relaxationsOf(seeker, places);
    expect(told(singles)).toEqual([
      ['「静かな場所」を必須から外すと', ['loud']],
      ['木曜の午前も足すと', ['thursday']],
    ]);
    expect(told(pairs)).toEqual([
      ['「静かな場所」を必須から外し、木曜の午前も足すと', ['loud on thursday', 'thursday', 'loud']],
      ['「静かな場所」と「電話対応なし」を必須から外すと', ['loud with phone', 'loud']],
    ]);
  });

  it('are found at one offer, never put together from two', () => {
    const place = aPlace({
      offers: [
        anOffer({ id: 'a', slots: ['thu_am'], answers: loudWithPhone }),
        anOffer({ id: 'b', slots: ['tue_am'], answers: loudWithPhone, free: 0 }),
      ],
    });
    expect(relaxationsOf(seeker, [place])).toEqual({ singles: [], pairs: [] });
  });

  it('count a place with an open offer that fits nothing, when another of its offers would fit', () => {
    const dull = anOffer({ id: 'dull', activities: ['book_care'] });
    const places = [
      aPlace({ hostId: 'two offers', offers: [dull, anOffer({ id: 'loud', answers: loud })] }),
      aPlace({ hostId: 'one offer', offers: [anOffer({ answers: loud })] }),
    ];
    const { singles } = relaxationsOf(seeker, places);
    expect(told(singles)).toEqual([['「静かな場所」を必須から外すと', ['one offer', 'two offers']]]);
  });

  it('soften a must of the time where the slots without it have room', () => {
    const who = aSeeker({ wishes: ['want_outdoors'], must: ['evening_weekend', 'morning_only'] });
    const full = { tue_evening: { state: 'full', why: 'いま満員' } } as const;
    const places = [
      aPlace({
        hostId: 'evening full',
        offers: [anOffer({ slots: ['tue_pm', 'tue_evening'], roomByCell: full })],
      }),
      aPlace({ hostId: 'one or the other', offers: [anOffer({ slots: ['tue_am', 'tue_evening'] })] }),
    ];
    const { singles, pairs } = relaxationsOf(who, places);
    expect(told(singles)).toEqual([
      ['「夜・土日」を必須から外すと', ['one or the other']],
      ['「午前だけ」を必須から外すと', ['one or the other']],
    ]);
    expect(told(pairs)).toEqual([
      ['「夜・土日」と「午前だけ」を必須から外すと', ['evening full', 'one or the other']],
    ]);
  });

  it('bring back exactly what is found when they are asked, and no change of one or two was missed', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyPlace, { maxLength: 4 }), (who, places) => {
        const { singles, pairs } = relaxationsOf(who, places);
        const found = (asked: Seeker) => {
          const { ready, ask } = rank(asked, places, TODAY, handbookWeights);
          return new Set([...ready, ...ask].map(({ judgement }) => judgement.place));
        };
        const before = found(who);
        const back = (changes: readonly Change[]) =>
          new Set([...found(changedBy(who, changes))].filter((place) => !before.has(place)));
        const single = new Map(singles.map(({ changes, places: of }) => [keyOf(changes), of.length]));
        const pair = new Map(pairs.map(({ changes, places: of }) => [keyOf(changes), of.length]));
        for (const { changes, places: of } of [...singles, ...pairs])
          expect([keyOf(changes), back(changes)]).toEqual([keyOf(changes), new Set(of)]);
        const all = changesOf(who);
        for (const one of all)
          expect([keyOf([one]), back([one]).size]).toEqual([keyOf([one]), single.get(keyOf([one])) ?? 0]);
        for (const [i, one] of all.entries())
          for (const other of all.slice(i + 1, i + 6)) {
            const alone = new Set([...back([one]), ...back([other])]).size;
            const both = back([one, other]).size;
            if (one.change === 'soften' && both > alone) expect(pair.get(keyOf([one, other]))).toBe(both);
          }
      }),
      // Each run looks at hundreds of other searches.
      { numRuns: 60 },
    );
  });
});

/** Whatever could be asked differently. */
function changesOf(who: Seeker): Change[] {
  const musts = who.considerations.filter(({ type }) => type === 'must');
  const cells =
    who.cells.length === 0
      ? []
      : ALL_CELLS.filter((cell) => !cell.endsWith('night') && !who.cells.includes(cell));
  return [
    ...musts.map(({ slug }): Change => ({ change: 'soften', slug })),
    ...cells.map((cell): Change => ({ change: 'add_time', cell })),
  ];
}

describe('what a result promises', () => {
  it('is what is found afterwards, also where one offer is open and another one fits', () => {
    const who = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_am'] });
    const open = anOffer({ id: 'open', activities: ['cashier'], slots: ['tue_am'] });
    const fits = anOffer({ id: 'fits', activities: ['weeding'], slots: ['wed_am'] });
    const places = [aPlace({ offers: [open, fits] })];
    const { found, relaxations, others } = resultsFor(who, places, [], TODAY, 6, handbookWeights);
    expect([found, others]).toEqual([0, 1]);
    expect(relaxations.map(({ names, places: many }) => [names, many])).toEqual([[['time:wed_am'], 1]]);
    expect(resultsFor(addTime(who, 'wed_am'), places, [], TODAY, 6, handbookWeights).found).toBe(1);
  });

  it('is what is found afterwards, for any seeker and any places', () => {
    const lists = fc.uniqueArray(anyPlace, { maxLength: 6, selector: ({ hostId }) => hostId });
    fc.assert(
      fc.property(anySeeker, lists, (who, places) => {
        const before = resultsFor(who, places, [], TODAY, 6, handbookWeights);
        for (const { changes, places: many } of before.relaxations)
          expect(resultsFor(changedBy(who, changes), places, [], TODAY, 6, handbookWeights).found).toBe(
            before.found + many,
          );
      }),
    );
  });
});
