import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/lib/japanese-date';
import type { OfferFacts } from './document';
import { hostFactsOn } from './host-facts';

const plain: OfferFacts = {
  ...{ menu: 'work_experience', activities: ['weeding'], conditions: [], times: [], open: true },
  ...{ left: 1, since: null, until: null },
};
const today = '2026-11-20';

describe('hostFactsOn', () => {
  it.each<[string, OfferFacts[], Partial<ReturnType<typeof hostFactsOn>>]>([
    ['none', [], { menus: [], open: false, left: null, from: null, until: null }],
    ['two', [plain, { ...plain, menu: 'visit', left: 3 }], { menus: ['work_experience', 'visit'], left: 3 }],
    ['the same twice', [plain, plain], { activities: ['weeding'] }],
    [
      'one that ended yesterday',
      [{ ...plain, until: '2026-11-19' }],
      { menus: [], open: false, from: '2026-11-20' },
    ],
    ['one that ends today', [{ ...plain, until: today }], { open: true, until: '2026-11-21' }],
    [
      'one that begins tomorrow',
      [{ ...plain, since: '2026-11-21' }],
      { menus: ['work_experience'], open: false, until: '2026-11-21' },
    ],
    ['one that began today', [{ ...plain, since: today }], { open: true, from: today }],
    ['one that is closed', [{ ...plain, open: false }], { open: false, left: null }],
    ['one without a number', [{ ...plain, left: null }], { open: true, left: 0 }],
  ])('%s', (_, offers, facts) => {
    expect(hostFactsOn(offers, today)).toMatchObject(facts);
  });

  it('stays the same from its first day until before its last', () => {
    const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days));
    const maybe = fc.option(day, { nil: null });
    const offer = fc
      .record({ since: maybe, until: maybe, open: fc.boolean() })
      .map((some) => ({ ...plain, ...some }));
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 4 }), day, (offers, other) => {
        const facts = hostFactsOn(offers, today);
        const holds =
          (facts.from === null || facts.from <= other) && (facts.until === null || other < facts.until);
        if (holds) expect(hostFactsOn(offers, other)).toEqual(facts);
      }),
    );
  });
});
