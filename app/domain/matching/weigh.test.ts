import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker, anyWeights } from '#tests/factories/any-match';
import { aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { daysBetween } from '~/lib/japanese-date';
import { listedOf } from './blocks';
import { isHousing } from './candidates';
import { againstOf, howMany, missedBy, MUSTS_BEFORE } from './against';
import { bandOf, blockersOf, judgePrepared, metresTo } from './gates';
import { lensOf } from './lens';
import { addTo, countOf, emptySet, has, membersOf, unionOf } from './place-sets';
import { preparedOf, verdictOf } from './prepared';
import { best, firstOfSome, rank } from './rules';
import { fitOf, fits, handbookWeights, hasFit, scoreOf } from './score';
import type { Place } from './types';
import { weigh } from './weigh';

const places = fc.uniqueArray(anyPlace, { maxLength: 8, selector: ({ hostId }) => hostId });

/** The digits of a merit, each by the weight of its last place. */
const digitsOf = (merit: number) => ({
  band: Math.floor(merit / 1e15),
  housing: Math.floor(merit / 1e14) % 10,
  free: Math.floor(merit / 1e9) % 1e5,
  unlikely: Math.floor(merit / 1e7) % 100,
  unfit: Math.floor(merit / 1e6) % 10,
  score: Math.floor(merit / 1e3) % 1e3,
  likely: merit % 1e3,
});

describe('what is weighed in numbers', () => {
  it('stands as what is judged in full', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, anyWeights, (seeker, place, weights) => {
        const lens = lensOf(seeker);
        for (const one of preparedOf(lens, place)) {
          const judgement = judgePrepared(lens, one);
          const fit = fitOf(seeker, one.candidate.offer);
          const isOut = judgement.blockers.length > 0;
          const { band, merit, minutes } = weigh(lens, one, { today: TODAY, weights, isOut });
          const { way } = judgement;
          expect(band).toBe(bandOf(judgement));
          expect(minutes).toBe(
            way === null ? Number.MAX_SAFE_INTEGER : way.at === 'home' ? 0 : way.trip.minutes,
          );
          const score = scoreOf(seeker, judgement, fit, TODAY, weights);
          const { offer, likely, unlikely } = one.candidate;
          const isHome = lens.seeksHousing && isHousing(offer.menuKind);
          const start = offer.startsOn !== null && offer.startsOn > TODAY ? offer.startsOn : TODAY;
          const hoped = judgement.conditions.filter(
            ({ slug, verdict }) => verdict === 'unknown' && likely.includes(slug),
          );
          const hardly = judgement.asks.filter(({ slug }) => slug !== undefined && unlikely.includes(slug));
          expect(digitsOf(merit)).toEqual({
            band: ['ready', 'ask', 'excluded'].indexOf(bandOf(judgement)),
            housing: isHome ? 0 : 1,
            free: isHome ? daysBetween(TODAY, start) : 0,
            unlikely: hardly.length,
            unfit: hasFit(fit) ? 0 : 1,
            score: isHome ? 0 : 100 - score,
            likely: 999 - hoped.length,
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows of each condition what is told of it', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const lens = lensOf(seeker);
        for (const one of preparedOf(lens, place)) {
          const { conditions, commonCells } = judgePrepared(lens, one);
          if (commonCells.length > 0 || one.cells !== null) continue;
          const metres = metresTo(lens, place);
          expect(lens.wanted.map((wanted) => verdictOf(one, wanted, metres, 0))).toEqual(
            conditions.map(({ verdict }) => verdict),
          );
        }
      }),
    );
  });

  it('is left out by as much as is told, or not at all', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const lens = lensOf(seeker);
        for (const one of preparedOf(lens, place)) {
          const blockers = blockersOf(lens, one);
          const against = againstOf(lens, one, metresTo(lens, place));
          expect(howMany(against)).toBe(blockers.length);
          const missed = missedBy(against);
          const isByMusts = blockers.length <= 2 && blockers.every(({ kind }) => kind === 'condition');
          expect(missed >= 0).toBe(isByMusts);
          if (!isByMusts) continue;
          const named = [Math.floor(missed / MUSTS_BEFORE), missed % MUSTS_BEFORE]
            .filter((number) => number > 0)
            .map((number) => lens.musts[number - 1]?.slug);
          expect(named).toEqual(blockers.map(({ slug }) => slug));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fits as what is judged in full', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const lens = lensOf(seeker);
        for (const one of preparedOf(lens, place))
          expect(fits(lens, one)).toBe(hasFit(fitOf(seeker, one.candidate.offer)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the first of a list', () => {
  it('are the first of the whole list, and as many are counted', () => {
    fc.assert(
      fc.property(anySeeker, places, fc.nat(4), anyWeights, (seeker, list, first, weights) => {
        const whole = rank(seeker, list, TODAY, weights);
        const some = rank(seeker, list, TODAY, weights, first);
        expect(some.ready).toEqual(whole.ready.slice(0, first));
        expect(some.ask).toEqual(whole.ask.slice(0, first));
        expect([some.readyTotal, some.askTotal]).toEqual([whole.ready.length, whole.ask.length]);
      }),
    );
  });

  it('are so many of both bands together where more are asked for, and no more', () => {
    fc.assert(
      fc.property(anySeeker, places, fc.nat(2), fc.nat(6), (seeker, list, first, together) => {
        const whole = rank(seeker, list, TODAY, handbookWeights);
        const some = rank(seeker, list, TODAY, handbookWeights, first, together);
        const ready = Math.max(first, together);
        expect(some.ready).toEqual(whole.ready.slice(0, ready));
        expect(some.ask).toEqual(whole.ask.slice(0, Math.max(first, together - whole.ready.length)));
      }),
    );
  });

  it('of some places of a list are the first of these alone', () => {
    fc.assert(
      fc.property(anySeeker, places, fc.array(fc.boolean()), anyWeights, (seeker, list, chosen, weights) => {
        const some = listedOf(list).places.filter((_, at) => chosen[at]);
        const only = emptySet(list.length);
        chosen.slice(0, list.length).forEach((isIn, at) => {
          if (isIn) addTo(only, at);
        });
        const { ready, ask } = rank(seeker, some, TODAY, weights);
        expect(firstOfSome(3, seeker, list, { only, today: TODAY, weights })).toEqual(
          [...ready, ...ask].slice(0, 3),
        );
      }),
    );
  });

  it('keeps a place ready for two menus at most, the last two made ready', () => {
    const place = aPlace({ kind: 'community_salon', offers: [] });
    const asked = (menu: string) => {
      const lens = lensOf(aSeeker({}));
      lens.usualMenus.set(place.kind, menu);
      return preparedOf(lens, place);
    };
    const [first, second] = [asked('one'), asked('two')];
    expect(asked('one')).toBe(first);
    asked('three');
    expect(asked('two')).toBe(second);
    expect(asked('one')).not.toBe(first);
  });

  it('are the same whoever asked for other menus before', () => {
    fc.assert(
      fc.property(anySeeker, anySeeker, anyPlace, anyWeights, (seeker, other, place, weights) => {
        const untouched: Place = structuredClone(place);
        best(other, place, TODAY, weights);
        expect(best(seeker, place, TODAY, weights)).toEqual(best(seeker, untouched, TODAY, weights));
      }),
    );
  });
});

describe('sets of places', () => {
  it('count and list each place once, in the order of the sets', () => {
    const some = fc.uniqueArray(fc.nat(ALL_CELLS.length * 4), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), (lists) => {
        const sets = lists.map((list) => {
          const set = emptySet(ALL_CELLS.length * 4 + 1);
          for (const at of list) addTo(set, at);
          return set;
        });
        const wanted = [...new Set(lists.flatMap((list) => list.toSorted((a, b) => a - b)))];
        expect(membersOf(sets)).toEqual(wanted);
        expect(countOf(sets)).toBe(wanted.length);
        const union = unionOf(sets);
        expect(membersOf([union])).toEqual(wanted.toSorted((a, b) => a - b));
        expect(wanted.every((at) => has(union, at))).toBe(true);
      }),
    );
  });
});
