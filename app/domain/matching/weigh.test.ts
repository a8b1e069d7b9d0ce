import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker, anyWeights } from '#tests/factories/any-match';
import { TODAY } from '#tests/factories/matching';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { bandOf, blockersOf, judgePrepared, metresTo, missedBy, MUSTS_BEFORE } from './gates';
import { lensOf } from './lens';
import { addTo, countOf, emptySet, membersOf } from './place-sets';
import { preparedOf, verdictOf } from './prepared';
import { best, rank } from './rules';
import { fitOf, hasFit, scoreOf } from './score';
import type { Place } from './types';
import { weigh } from './weigh';

const places = fc.uniqueArray(anyPlace, { maxLength: 8, selector: ({ hostId }) => hostId });

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
          const [isFit, below] = [Math.floor(merit / 1e6) % 10 === 0, Math.floor(merit / 1e3) % 1e3];
          expect(isFit).toBe(hasFit(fit));
          if (!lens.seeksHousing) expect(below).toBe(100 - score);
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

  it('misses by the musts that stand against it alone', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const lens = lensOf(seeker);
        for (const one of preparedOf(lens, place)) {
          const blockers = blockersOf(lens, one);
          const missed = missedBy(lens, one, metresTo(lens, place));
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
      }),
    );
  });
});
