import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { anOffer, answer, answers, aPlace, aSeeker, daysAgo, TODAY } from '#tests/factories/matching';
import { considerations, label, strengths, wishes } from '~/domain/taxonomy/lists';
import { cellLabel } from '~/domain/taxonomy/slots';
import { goesByTime } from '../conditions';
import { rank } from '../rules';
import { handbookWeights } from '../score';
import type { Answer, Offer, Place, Seeker } from '../types';
import { askRowFor } from './ask-rows';
import { isAskable, sentenceOf, type Asked } from './asked';

const gardener = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_pm', 'thu_am'] });
const askedOf = (who: Seeker, place: Place) => askRowFor(who, place, [], TODAY)?.asked ?? null;
const old = (value: Answer['answer']): Answer => ({
  ...answer(value),
  source: { from: 'telephone', on: daysAgo(400) },
});
const lately: Answer = { ...answer('no'), source: { from: 'telephone', on: daysAgo(20) } };

/** Places that take people now, whatever else is true of them. */
const anyOpenPlace = anyPlace.map((place): Place => {
  const offers = place.offers.map((offer) => ({ ...offer, paused: false, free: 1, minAge: null }));
  return { ...place, stance: 'welcome', status: 'listed', freshness: aPlace().freshness, offers };
});
const anyGrownUp = anySeeker.map((who): Seeker => ({ ...who, stays: false, compulsorySchool: false }));

describe('a time', () => {
  it.each<[string, Partial<Place>, Asked | null]>([
    [
      'on a day on which it takes people',
      { offers: [anOffer({ slots: ['tue_am'] })] },
      { about: 'time', cell: 'tue_pm' },
    ],
    [
      'at the hours at which it takes people',
      { offers: [anOffer({ slots: ['wed_am'] })] },
      { about: 'time', cell: 'thu_am' },
    ],
    [
      'on a day on which it is open',
      { openDays: ['wed', 'thu'], offers: [anOffer({ slots: ['wed_pm'] })] },
      { about: 'time', cell: 'thu_am' },
    ],
    [
      'never on a day on which it is shut',
      { openDays: ['wed'], offers: [anOffer({ slots: ['wed_pm'] })] },
      null,
    ],
    ['not where the time is no matter', { offers: [anOffer({ slots: ['tue_pm'] })] }, null],
    [
      'not of a place that only stands in the list',
      { stance: 'list_only', offers: [anOffer({ slots: ['wed_am'] })] },
      null,
    ],
    [
      'not before it was asked at all',
      { stance: 'not_asked', offers: [anOffer({ slots: ['wed_am'] })] },
      null,
    ],
    ['not where it is full', { offers: [anOffer({ slots: ['wed_am'], free: 0 })] }, null],
  ])('is asked for %s', (_, words, asked) => {
    expect(askedOf(gardener, aPlace(words))).toEqual(asked);
  });
});

describe('a condition that goes by the time', () => {
  const afternoons = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_pm'], must: ['afternoon_only'] });
  const mornings = aSeeker({
    wishes: ['want_outdoors'],
    slots: ['tue_am', 'tue_pm'],
    must: ['morning_only'],
  });

  it.each<[string, Seeker, Place, string | null]>([
    [
      'misses together with the time',
      afternoons,
      aPlace({ offers: [anOffer({ slots: ['tue_am'] })] }),
      '火曜の午後、13時からの受け入れはできますか。',
    ],
    [
      'misses by itself',
      mornings,
      aPlace({ offers: [anOffer({ slots: ['tue_pm'] })] }),
      '火曜の午前、10時からの受け入れはできますか。',
    ],
    [
      'was answered with no by the host, whatever the time',
      mornings,
      aPlace({ answers: { morning_only: old('no') }, offers: [anOffer({ slots: ['tue_pm'] })] }),
      null,
    ],
  ])('is a part of the time where it %s', (_, who, place, sentence) => {
    expect(askRowFor(who, place, [], TODAY)?.sentence ?? null).toBe(sentence);
  });

  it('is never asked as a condition', () => {
    fc.assert(
      fc.property(anyGrownUp, anyOpenPlace, (who, place) => {
        const asked = askedOf(who, place);
        expect(asked?.about === 'condition' && goesByTime(asked.slug)).toBe(false);
      }),
    );
  });
});

describe('a condition', () => {
  const quiet = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'] });
  const seated = aSeeker({ strengths: { steady_worker: 'can_do' }, must: ['seated_work'] });
  const with_ = (given: Offer['answers'], activities = ['weeding']) =>
    aPlace({ answers: given, offers: [anOffer({ activities })] });

  it.each<[string, Seeker, Place, Asked | null]>([
    [
      'is asked again after half a year',
      quiet,
      with_({ quiet_place: old('no') }),
      { about: 'condition', slug: 'quiet_place' },
    ],
    ['is not asked again before', quiet, with_({ quiet_place: lately }), null],
    ['is not asked where it is met', quiet, with_(answers({ quiet_place: 'yes' })), null],
    [
      'is met by a task that is so by its nature, however lately it was refused',
      seated,
      with_({ seated_work: lately }, ['produce_bagging', 'loading']),
      { about: 'task', activity: 'produce_bagging', slug: 'seated_work' },
    ],
    [
      'is met by a task of which nobody spoke, but such places have it',
      aSeeker({ wishes: ['want_quiet_work', 'want_outdoors'], must: ['seated_work'] }),
      with_({ seated_work: lately }, ['weeding']),
      { about: 'task', activity: 'produce_sorting', slug: 'seated_work' },
    ],
    [
      'does not go by a task against another must',
      aSeeker({ strengths: { serving_experience: 'can_do' }, must: ['no_customer_contact', 'quiet_place'] }),
      aPlace({
        kind: 'restaurant',
        answers: { quiet_place: lately },
        offers: [anOffer({ activities: ['serving'] })],
      }),
      null,
    ],
  ])('%s', (_, who, place, asked) => {
    expect(askedOf(who, place)).toEqual(asked);
  });

  it('that goes by how far it is nobody can mend', () => {
    const near = aSeeker({ wishes: ['want_outdoors'], must: ['walking_distance'] });
    expect(askedOf(near, aPlace({ point: { lat: 35.3, lng: 138.3 } }))).toBeNull();
  });
});

describe('a task', () => {
  it('is carved out where nothing fits yet', () => {
    const place = aPlace({ offers: [anOffer({ activities: ['weeding'] })] });
    const steady = aSeeker({ strengths: { steady_worker: 'can_do' } });
    expect(askRowFor(steady, place, [], TODAY)).toMatchObject({
      asked: { about: 'task', slug: null },
      missing: '強みや願いに合う活動が、登録にない',
    });
  });

  it('is one that such places do: flowers at a school make no farm of it', () => {
    const sorter = aSeeker({ wishes: ['want_animals'], strengths: { steady_worker: 'can_do' } });
    const school = aPlace({ kind: 'school', offers: [anOffer({ activities: ['flower_bed_care'] })] });
    expect(askedOf(sorter, school)).not.toMatchObject({ activity: 'produce_sorting' });
    const farm = aPlace({ kind: 'farm', offers: [anOffer({ activities: ['weeding'] })] });
    expect(askedOf(sorter, farm)).toMatchObject({ about: 'task' });
  });

  it('is something to do: being somewhere is not carved out of anything', () => {
    const place = aPlace({ kind: 'community_cafe', offers: [anOffer({ activities: ['join_meal'] })] });
    expect(askedOf(aSeeker({ wishes: ['want_rhythm', 'want_place'] }), place)).toBeNull();
  });

  it('is not invented for a place without an offer, nor where the place fits', () => {
    const steady = aSeeker({ strengths: { good_listener: 'can_do' } });
    expect(askedOf(steady, aPlace({ offers: [] }))).toBeNull();
    expect(askedOf(aSeeker({ wishes: ['want_outdoors'] }), aPlace())).toBeNull();
  });
});

/** The offer as it is once the host has said yes. */
function afterYes(place: Place, offerId: string, asked: Asked): Place {
  const yes = answer('yes');
  const offers = place.offers.map((offer): Offer => {
    if (offer.id !== offerId) return offer;
    if (asked.about === 'time') return { ...offer, cells: [...(offer.cells ?? []), asked.cell] };
    if (asked.about === 'condition') return { ...offer, answers: { ...offer.answers, [asked.slug]: yes } };
    const given = asked.slug === null ? {} : { [asked.slug]: yes };
    return { ...offer, activities: [asked.activity], answers: { ...offer.answers, ...given } };
  });
  return { ...place, offers };
}

describe('whatever is asked', () => {
  it('brings the place back when the host says yes', () => {
    fc.assert(
      fc.property(anyGrownUp, anyOpenPlace, (who, place) => {
        const ask = askRowFor(who, place, [], TODAY);
        fc.pre(ask !== null && ask.offerId !== null);
        const now = afterYes(place, ask.offerId, ask.asked);
        const { ready, ask: toAsk } = rank(who, [now], TODAY, handbookWeights);
        expect(ready.length + toAsk.length).toBe(1);
      }),
    );
  });

  it('is a sentence with nothing of the person but what is asked for', () => {
    fc.assert(
      fc.property(anyGrownUp, anyOpenPlace, (who, place) => {
        const asked = askedOf(who, place);
        fc.pre(asked !== null);
        const sentence = sentenceOf(asked);
        const own = asked.about === 'time' ? '' : asked.slug;
        const others = [
          ...who.strengths.map(({ slug }) => label('strength', slug)),
          ...who.wishes.map((slug) => label('wish', slug)),
          ...who.considerations.flatMap(({ slug }) => (slug === own ? [] : [label('consideration', slug)])),
          ...who.cells.flatMap((cell) =>
            asked.about === 'time' && cell === asked.cell ? [] : [cellLabel(cell)],
          ),
          place.name,
        ].filter((words) => !(asked.about === 'task' && label('activity', asked.activity).includes(words)));
        for (const words of others) expect(sentence).not.toContain(words);
      }),
    );
  });

  it('is the same sentence for whoever asks it', () => {
    // The sentence takes what is asked and nothing else; what is asked holds slugs of lists that everybody has.
    const known = new Set([...strengths, ...wishes].map(({ slug }) => slug));
    fc.assert(
      fc.property(anyGrownUp, anyOpenPlace, (who, place) => {
        const asked = askedOf(who, place);
        fc.pre(asked !== null);
        expect(Object.values(asked).some((value) => value !== null && known.has(value))).toBe(false);
        if (asked.about === 'time') expect(isAskable(asked.cell)).toBe(true);
        else if (asked.slug !== null) expect(considerations.map(({ slug }) => slug)).toContain(asked.slug);
      }),
    );
  });
});
