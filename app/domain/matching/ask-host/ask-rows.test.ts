import { describe, expect, it } from 'vitest';
import { anOffer, answer, aPlace, aSeeker, daysAgo, TODAY } from '#tests/factories/matching';
import { rank } from '../rules';
import { handbookWeights } from '../score';
import type { Answer, Offer, Place } from '../types';
import { nearMisses, nearPlaces } from './ask-rows';
import { sentenceOf, type Asked } from './asked';

const gardener = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_pm', 'thu_am'] });
const told = (days: number): Answer => ({
  ...answer('no'),
  source: { from: 'telephone', on: daysAgo(days) },
});

describe('the rows of a page', () => {
  const place = (hostId: string, words: Partial<Place> = {}) =>
    aPlace({
      hostId,
      name: hostId,
      offers: [anOffer({ id: `offer-${hostId}`, slots: ['tue_am'] })],
      ...words,
    });
  const near = (places: readonly Place[], said: Parameters<typeof nearMisses>[1] = []) =>
    nearMisses(nearPlaces(gardener, rank(gardener, places, TODAY, handbookWeights), TODAY), said, TODAY);

  it('are at most three of a kind, the nearest first, then by name', () => {
    const far = place('遠い所', { point: { lat: 35, lng: 138.3 } });
    const { rows } = near([far, place('う'), place('い'), place('あ')]);
    expect(rows.map(({ name }) => name)).toEqual(['あ', 'い', 'う']);
    expect(near([far, place('あ')]).rows.map(({ name }) => name)).toEqual(['あ', '遠い所']);
    expect(rows[0]).toMatchObject({
      offerId: 'offer-あ',
      sentence: '火曜の午後、13時からの受け入れはできますか。',
      standing: null,
    });
    const shop = place('店', {
      offers: [anOffer({ id: 'offer-店', activities: ['data_entry'], slots: ['tue_pm'] })],
    });
    const kinds = near([place('あ'), place('い'), place('う'), place('え'), shop]).rows;
    expect(kinds.map(({ asked }) => asked.about)).toEqual(['time', 'time', 'time', 'task']);
  });

  it('set who said no apart, and make room for the next', () => {
    const asked: Asked = { about: 'time', cell: 'tue_pm' };
    const no = {
      ...{ id: 'p', hostId: 'あ', offerId: 'offer-あ', asked, sentence: sentenceOf(asked) },
      answer: 'no' as const,
    };
    const said = {
      ...no,
      note: '',
      askedOn: daysAgo(30),
      askedBy: '森',
      askedById: 'user-1',
      closedOn: null,
      lead: null,
      whyNotIn: '',
    };
    const { rows, refused } = near([place('あ'), place('い')], [said]);
    expect(rows.map(({ name }) => name)).toEqual(['い']);
    expect(refused).toMatchObject([{ name: 'あ', standing: { answer: 'no', open: false } }]);
  });

  it('tell a condition that was refused lately with its day, and ask what else there is', () => {
    const who = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'] });
    const asked: Asked = { about: 'condition', slug: 'quiet_place' };
    const proposal = {
      ...{ id: 'p', hostId: 'あ', offerId: 'offer-あ', asked, sentence: sentenceOf(asked), note: '' },
      ...{ answer: 'no' as const, askedOn: daysAgo(20), askedBy: '森', askedById: 'user-1', closedOn: null },
      ...{ lead: null, whyNotIn: '' },
    };
    const refusing = (more: readonly Offer[] = []) =>
      place('あ', { offers: [anOffer({ id: 'offer-あ', answers: { quiet_place: told(20) } }), ...more] });
    const rowsOf = (one: Place, said: readonly (typeof proposal)[]) =>
      nearMisses(nearPlaces(who, rank(who, [one], TODAY, handbookWeights), TODAY), said, TODAY);
    expect(rowsOf(refusing(), [])).toEqual({ rows: [], refused: [] });
    expect(rowsOf(refusing(), [proposal]).refused).toMatchObject([{ name: 'あ', standing: { id: 'p' } }]);
    const other = anOffer({ id: 'offer-い', answers: { quiet_place: told(400) } });
    expect(rowsOf(refusing([other]), [proposal]).rows).toMatchObject([
      { offerId: 'offer-い', standing: null },
    ]);
  });

  it('are looked for behind any number of nearer places that cannot be asked', () => {
    const shut = Array.from({ length: 150 }, (_, at) =>
      place(`あ${at}`, {
        openDays: ['wed'],
        offers: [anOffer({ id: `shut-${at}`, slots: ['wed_am'] })],
      }),
    );
    expect(near([...shut, place('遠い所', { point: { lat: 35, lng: 138.3 } })]).rows).toMatchObject([
      { name: '遠い所' },
    ]);
  });
});
