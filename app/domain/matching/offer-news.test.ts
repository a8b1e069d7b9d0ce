import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer, answers, aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { isSettledThere, newsOf, offerFor, withOneOffer } from './offer-news';
import { callsByMail, newsMail } from './offer-news-mail';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Place } from './types';

const seeker = aSeeker({ menuKinds: ['work_experience'], must: ['quiet_place'], slots: ['tue_am'] });
const quiet = answers({ quiet_place: 'yes' });
const loud = answers({ quiet_place: 'no' });
const at = (place: Place) => offerFor(seeker, withOneOffer(place, 'offer-1'), TODAY, handbookWeights);
const open = (given: Partial<Place> = {}) => aPlace({ answers: quiet, ...given });

describe('a change is news', () => {
  it.each<[string, Place, Place, string | null]>([
    ['a new offer', open({ offers: [] }), open(), 'fits'],
    ['one that was paused', open({ offers: [anOffer({ paused: true })] }), open(), 'fits'],
    ['one at another time before', open({ offers: [anOffer({ slots: ['wed_pm'] })] }), open(), 'fits'],
    ['"no" became "yes"', open({ answers: loud }), open(), 'fits'],
    ['"no" became unknown', open({ answers: loud }), open({ answers: {} }), 'fits'],
    ['unknown became "yes"', open({ answers: {} }), open(), 'answered'],
    ['unknown became "yes", never visited', open({ answers: {}, assessedOn: null }), open(), null],
    ['a first visit', open({ assessedOn: null }), open(), null],
    ['it was asked whether it wants to', open({ stance: 'not_asked' }), open(), null],
    ['"yes" became unknown', open(), open({ answers: {} }), null],
    ['"yes" became "no"', open(), open({ answers: loud }), null],
    ['nothing', open(), open(), null],
  ])('%s', (_, before, after, kind) => {
    expect(newsOf(at(before), at(after))).toBe(kind);
  });

  it('only where something of the offer meets a strength or a wish', () => {
    const other = aSeeker({ wishes: ['want_reading'], slots: ['tue_am'] });
    expect(offerFor(other, open(), TODAY, handbookWeights)).toBeNull();
    expect(offerFor(aSeeker({ slots: ['tue_am'] }), open(), TODAY, handbookWeights)).toBeNull();
  });

  const place = fc.record({
    stance: fc.constantFrom<Place['stance']>('welcome', 'consult', 'not_asked', 'not_now', 'list_only'),
    status: fc.constantFrom<Place['status']>('listed', 'pending', 'paused'),
    assessedOn: fc.constantFrom(null, '2026-10-01'),
    answers: fc.constantFrom(quiet, loud, {}),
    offers: fc
      .record({
        slots: fc.constantFrom<[string] | null>(['tue_am'], ['wed_pm'], null),
        paused: fc.boolean(),
        activities: fc.constantFrom(['weeding'], ['packing']),
        free: fc.constantFrom(null, 0, 2),
      })
      .map((offer) => [anOffer(offer)]),
  });

  it('of any two states: never of what the list of places would not show, nor of what it showed so before', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [before, after] = [aPlace(one), aPlace(other)];
        const listed = (of: Place) => {
          const { ready, ask } = rank(seeker, [of], TODAY, handbookWeights);
          return ready.length > 0 ? 'ready' : ask.length > 0 ? 'ask' : null;
        };
        const kind = newsOf(at(before), at(after));
        expect(at(after)?.band ?? null).toBe(listed(after));
        if (kind === 'fits') expect([listed(before), listed(after) === null]).toEqual([null, false]);
        if (kind === 'answered') expect([listed(before), listed(after)]).toEqual(['ask', 'ready']);
        if (listed(before) === null && listed(after) !== null) expect(kind).toBe('fits');
        expect(newsOf(at(after), at(after))).toBeNull();
      }),
    );
  });
});

describe('a host is settled for somebody', () => {
  it.each<[string, [string, string | null, string?][], boolean]>([
    ['nothing was there', [], false],
    ['it was proposed', [['proposed', null]], true],
    ['somebody comes', [['active', 'accept']], true],
    ['it has ended', [['ended', 'accept']], true],
    ['the person said no after the host said yes', [['declined', 'accept', 'too_far']], true],
    ['the person said no and not why', [['declined', null]], true],
    ['the host said no', [['declined', 'decline', 'staff']], false],
    ['its card was taken back by mistake', [['declined', null, '札の内容や、見せる相手をまちがえた']], false],
    ['it ended with the case', [['declined', 'accept', 'ケースの終わり']], false],
    [
      'the host said no before it said yes',
      [
        ['declined', 'decline'],
        ['ended', 'accept'],
      ],
      true,
    ],
  ])('%s', (_, there, settled) => {
    const placements = there.map(([status, hostAnswer, declineReason = '']) => ({
      status,
      hostAnswer,
      declineReason,
    }));
    expect(isSettledThere(placements)).toBe(settled);
  });
});

describe('a mail', () => {
  const now = new Date('2026-11-20T01:00:00Z');
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  it.each([
    ['nothing waits', [], false, false],
    ['something does', [null], false, true],
    ['they changed it themselves', [null], true, false],
    ['they were called two hours ago', [null, hoursAgo(2)], false, false],
    ['they were called the day before yesterday', [null, hoursAgo(40)], false, true],
  ])('when %s', (_, mailed, byThemselves, calls) => {
    const waiting = mailed.map((mailedAt) => ({ mailedAt }));
    expect(callsByMail(waiting, { byThemselves, now })).toBe(calls);
  });

  it('holds the number and the address', () => {
    const { subject, body } = newsMail({
      number: 3,
      address: 'https://example.jp/offer-news',
      town: '試験市',
    });
    expect(subject).toBe('【試験市】合いそうな受入枠・空きが3件あります（むすびば）');
    expect(body).toContain('https://example.jp/offer-news');
  });
});
