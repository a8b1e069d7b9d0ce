import fc from '#tests/setup/fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { anOffer, answers, aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { Block } from './blocks';
import { rank } from './rules';
import { handbookWeights } from './score';
import { byWaiting, isAmongBest, isOpenTo, needsAt } from './waiting';

const seeker = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'], slots: ['tue_am'] });
const quiet = answers({ quiet_place: 'yes' });
const places = ['a', 'b', 'c', 'd'].map((hostId) => aPlace({ hostId, name: hostId, answers: quiet }));

describe('who waits for the same offer', () => {
  it('stands by how long they wait, and by nothing of theirs', () => {
    const late = { code: 'a', since: '2026-11-02' };
    const early = { code: 'c', since: '2026-10-01' };
    const same = { code: 'b', since: '2026-10-01' };
    expect(byWaiting([late, early, same])).toEqual([same, early, late]);
  });

  it.each([
    ['open to them', aPlace({ answers: quiet }), true],
    ['something is still to be asked', aPlace(), false],
    ['left out', aPlace({ answers: answers({ quiet_place: 'no' }) }), false],
    [
      'another offer of the host is the one for them',
      aPlace({
        answers: quiet,
        offers: [anOffer({ id: 'other' }), anOffer({ slots: ['thu_am'] })],
      }),
      false,
    ],
  ])('an offer is or is not open to somebody: %s', (_, place, expected) => {
    expect(isOpenTo(seeker, place, 'offer-1', TODAY, handbookWeights)).toBe(expected);
  });

  it('the best places are three', () => {
    const best = places.filter(({ hostId }) => isAmongBest(seeker, places, hostId, TODAY, handbookWeights));
    expect(best.map(({ hostId }) => hostId)).toEqual(['a', 'b', 'c']);
  });

  it('of equal places the kinds take turns', () => {
    const temple = aPlace({ hostId: 'e', name: 'z', kind: 'temple_shrine', answers: quiet });
    const best = [...places, temple].filter(({ hostId }) =>
      isAmongBest(seeker, [...places, temple], hostId, TODAY, handbookWeights),
    );
    expect(best.map(({ hostId }) => hostId)).toEqual(['a', 'b', 'e']);
  });

  it('looks no further once three stand above', () => {
    const last = aPlace({ hostId: 'z', name: 'z', answers: quiet });
    const many = Array.from({ length: 5_000 }, (_, at) =>
      aPlace({ hostId: `host-${at}`, name: `a${at}`, answers: quiet }),
    );
    const looked = vi.spyOn(Block.prototype, 'rowsFor');
    expect(isAmongBest(seeker, [...many, last], 'z', TODAY, handbookWeights)).toBe(false);
    // At itself, and at the first of many blocks.
    expect(looked).toHaveBeenCalledTimes(2);
    looked.mockRestore();
  });

  it('what they need and what is to be settled is told in words', () => {
    const place = aPlace({ answers: answers({ quiet_place: 'partly' }) });
    expect(needsAt(seeker, place, TODAY, handbookWeights)).toMatchObject({
      musts: ['静かな場所'],
      time: '火曜の午前',
      blocked: [],
      adjusts: ['静かな場所：一部できる。相談する'],
    });
  });

  it('the best places are the first three of the list', () => {
    fc.assert(
      fc.property(anySeeker, fc.uniqueArray(anyPlace, { selector: ({ hostId }) => hostId }), (who, all) => {
        const first = rank(who, all, TODAY, handbookWeights)
          .ready.slice(0, 3)
          .map(({ judgement }) => judgement.place.hostId);
        const best = all
          .map(({ hostId }) => hostId)
          .filter((id) => isAmongBest(who, all, id, TODAY, handbookWeights));
        expect(best.sort()).toEqual(first.sort());
      }),
    );
  });
});
