import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { answers, anOffer, aPlace, aSeeker, daysAgo, leftOf, TODAY } from '#tests/factories/matching';
import { considerations, label } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { metresBetween } from '~/lib/geo/travel';
import { lookQueryOf } from './look-query';
import { resultsFor } from './present';
import { addTime, soften } from './relaxations';
import { best, describe as describeMatch, rank } from './rules';
import { handbookWeights } from './score';
import type { BlockerKind, Offer, Place, Seeker } from './types';

/**
 * Faults that were found in the code of others, as far as they can happen in matching. The rest stand where they can:
 * overbooking at the moment of acceptance in `tests/integration/placements`, a scrubber that fails in
 * `app/lib/text-guard`, permissions of every route, command and read in `tests/guards`.
 */
const seeker = aSeeker({
  strengths: { gardening: 'can_do' },
  wishes: ['want_outdoors'],
  must: ['quiet_place'],
  slots: ['tue_am'],
});
const fitting = (place: Partial<Place> = {}, offer: Partial<Offer> = {}) =>
  aPlace({ answers: answers({ quiet_place: 'yes' }), offers: [{ ...anOffer(), ...offer }], ...place });

describe('exclusions hold row by row', () => {
  const child: Partial<Seeker> = { minor: true, compulsorySchool: true };
  const full = { state: 'full', why: '満員' } as const;

  it('leaves the place in when none of them is so', () => {
    expect(best(seeker, fitting(), TODAY, handbookWeights).band).toBe('ready');
  });

  it.each<[BlockerKind, Partial<Seeker>, Place]>([
    ['list_only', {}, fitting({ stance: 'list_only' })],
    ['not_now', {}, fitting({ stance: 'not_now' })],
    ['too_old', {}, fitting({ confirmedOn: daysAgo(400), freshness: 'old' })],
    ['paused', {}, fitting({ status: 'paused' })],
    ['paused', {}, fitting({}, { paused: true })],
    ['full', {}, fitting({}, { free: 0 })],
    ['time', {}, fitting({}, { cells: ['wed_am'] })],
    ['stay', {}, fitting({}, { menuKind: 'temporary_housing' })],
    ['room', {}, fitting({}, { room: full, roomByCell: { tue_am: full } })],
    ['minor_reward', child, fitting({}, { menuKind: 'volunteer_role', rewardKind: 'in_kind' })],
    ['minor_work', child, fitting({}, { menuKind: 'work_experience' })],
    ['min_age', { minor: true }, fitting({}, { minAge: 18 })],
    ['condition', {}, fitting({ answers: answers({ quiet_place: 'no' }) })],
  ])('%s', (kind, who, place) => {
    const { band, judgement } = best({ ...seeker, ...who }, place, TODAY, handbookWeights);
    expect([band, judgement.blockers.map((blocker) => blocker.kind)]).toEqual(['excluded', [kind]]);
  });

  it.each(considerations.map(({ slug }) => slug).filter((slug) => !/distance$/.test(slug)))(
    'a must that is refused leaves out, one that is only wished does not: %s',
    (slug) => {
      const place = aPlace({ answers: answers({ [slug]: 'no' }), offers: [anOffer({ slots: ['tue_am'] })] });
      const asking = (type: 'must' | 'prefer') => ({ ...aSeeker(), considerations: [{ slug, type }] });
      expect(best(asking('must'), place, TODAY, handbookWeights).band).toBe('excluded');
      expect(best(asking('prefer'), place, TODAY, handbookWeights).band).toBe('ready');
    },
  );
});

describe('what was found is told', () => {
  it('no reason that was computed is dropped: every strength, wish and condition that counts is in the words', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (who, place) => {
        const ranked = best(who, place, TODAY, handbookWeights);
        const { explanation } = describeMatch(who, ranked, [], TODAY);
        const { fit, judgement } = ranked;
        const fits = explanation.fits.map(({ text }) => text).join('\n');
        for (const slug of [...fit.strengths.map((met) => met.slug), ...fit.welcomed])
          expect(fits).toContain(label('strength', slug));
        for (const { slug } of fit.wishes) expect(fits).toContain(label('wish', slug));
        const all = [...explanation.fits, ...explanation.adjusts, ...explanation.unknowns];
        const told = all.map(({ text }) => text).join('\n');
        for (const { slug, verdict, type } of judgement.conditions) {
          const isAskedLater = verdict === 'no' && type === 'must';
          if (!isAskedLater) expect(told).toContain(label('consideration', slug));
        }
      }),
    );
  });
});

describe('distance is on the sphere', () => {
  it('a kilometre at 35° north is one kilometre, and not a fifth more as on a web map', () => {
    const from = { lat: 35, lng: 138 };
    const degree = 111_195;
    const east = { lat: 35, lng: 138 + 1_000 / (degree * Math.cos((35 * Math.PI) / 180)) };
    expect(metresBetween(from, { lat: 35 + 1_000 / degree, lng: 138 })).toBeCloseTo(1_000, -1);
    expect(metresBetween(from, east)).toBeCloseTo(1_000, -1);
  });
});

describe('days and times that are given are not ignored', () => {
  const found = (place: Place) => resultsFor(seeker, [place], [], TODAY, 6, handbookWeights);

  it('another time leaves out, a later beginning is told', () => {
    expect(found(fitting({}, { cells: ['sun_pm'] })).found).toBe(0);
    const later = found(fitting({}, { startsOn: '2027-01-10' })).ready[0];
    expect(later?.explanation.adjusts.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^1月10日.*から受け入れる$/),
    ]);
  });
});

describe('what is full is not proposed', () => {
  it('by its places, by its seats in that very slot, and free elsewhere is no help', () => {
    const full = { state: 'full', why: 'この時間は満員' } as const;
    const elsewhere = { cells: ['tue_am' as const, 'wed_am' as const], roomByCell: { tue_am: full } };
    for (const offer of [{ free: 0 }, elsewhere])
      expect(leftOf(rank(seeker, [fitting({}, offer)], TODAY, handbookWeights)).excluded).toHaveLength(1);
  });
});

describe('nobody else is in a result', () => {
  it('a result holds places, facts and sources alone: no code, no words of the person', () => {
    const text = JSON.stringify(resultsFor(seeker, [fitting()], [], TODAY, 6, handbookWeights));
    expect(text).not.toMatch(/[A-Z]{2}-?\d{4}|caseId|code|ownWords|inOwnWords/);
  });
});

describe('a relaxed profile never loses a candidate', () => {
  const foundBy = (who: Seeker, places: readonly Place[]) => {
    const { ready, ask } = rank(who, places, TODAY, handbookWeights);
    return [...ready, ...ask].map(({ judgement }) => judgement.place.hostId);
  };
  const places = fc.uniqueArray(anyPlace, { maxLength: 6, selector: ({ hostId }) => hostId });

  it('when a must becomes a wish', () => {
    fc.assert(
      fc.property(anySeeker, places, (who, list) => {
        const before = foundBy(who, list);
        for (const { slug, type } of who.considerations)
          if (type === 'must')
            expect(foundBy(soften(who, slug), list)).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  it('when one time more is possible', () => {
    fc.assert(
      fc.property(anySeeker, places, fc.constantFrom(...ALL_CELLS), (who, list, cell) => {
        if (who.cells.length === 0) return;
        expect(foundBy(addTime(who, cell), list)).toEqual(expect.arrayContaining(foundBy(who, list)));
      }),
    );
  });
});

describe('AT-E7-5, ELG-4: no attribute of a person is asked or leaves anything out', () => {
  it.each(['certificate=none', 'age_band=30代', 'age=30', 'benefit=yes', 'gender=x', 'diagnosis=x'])(
    'a look knows no %s',
    (attribute) => {
      const asked = 'wish=want_outdoors&slot=tue_am';
      const query = (search: string) => lookQueryOf(new URLSearchParams(search));
      expect(query(`${asked}&${attribute}`)).toEqual(query(asked));
    },
  );
});
