import { describe, expect, it } from 'vitest';
import {
  acceptanceCardFrom,
  currentLines,
  decideAcceptance,
  decidePrint,
  decideWriting,
  offeredLines,
  type AcceptanceFacts,
} from './acceptance';
import { placementStatuses } from './rules';

const consider = (slug: string, shareable = true) => ({ slug, weight: 'must', shareable });

describe('lines that may stand on the card', () => {
  it('are every shared condition, also those kept out of an inquiry, what a place may be asked for, and own lines', () => {
    const lines = offeredLines([consider('food_allergy'), consider('quiet_place', false)]);
    expect(lines[0]).toEqual({
      key: 'consideration:food_allergy',
      text: '食物アレルギーへの配慮（どうしても）',
    });
    expect(lines.map(({ key }) => key)).not.toContain('consideration:quiet_place');
    expect(lines.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['watch:greet', 'emergency', 'own_words']),
    );
  });
});

describe('what the host sees', () => {
  const draft = {
    agreedOn: '2026-11-20',
    lines: [
      { key: 'own_words', text: '朝は声が小さいです', agreed: true },
      { key: 'emergency', text: '担当に電話', agreed: false },
      { key: 'rest', text: '  ', agreed: true },
      { key: 'consideration:food_allergy', text: '食物アレルギーへの配慮（どうしても）', agreed: true },
      { key: 'invented:thing', text: 'どこにもない', agreed: true },
    ],
  };
  it('is only what was agreed line by line, in the order of the card', () => {
    expect(acceptanceCardFrom('けやき', draft).lines).toEqual([
      { heading: '配慮してほしいこと', text: '食物アレルギーへの配慮（どうしても）' },
      { heading: 'ご本人から', text: '朝は声が小さいです' },
    ]);
  });
});

describe('whether it may be shown', () => {
  const card = {
    alias: 'けやき',
    lines: [{ heading: 'お願いしたいこと', text: '声かけ' }],
    agreedOn: '2026-11-20',
  };
  const facts: AcceptanceFacts = { status: 'accepted', consent: true, card, today: '2026-11-20' };
  it.each(placementStatuses.map((status) => [status]))('%s', (status) => {
    const after = ['accepted', 'trial', 'active', 'paused', 'settled'].includes(status);
    expect(decideAcceptance({ ...facts, status }).ok).toBe(after);
  });
  it.each<[string, Partial<AcceptanceFacts>, string]>([
    ['without consent', { consent: false }, '同意がありません'],
    ['without a draft', { card: null }, '一つもありません'],
    ['without an agreed line', { card: { ...card, lines: [] } }, '一つもありません'],
    ['agreed on a day to come', { card: { ...card, agreedOn: '2026-11-21' } }, '先の日付'],
  ])('not %s', (_, change, reason) => {
    expect(decideAcceptance({ ...facts, ...change })).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
    });
  });
});

describe('the draft as it holds today', () => {
  const quiet = { slug: 'quiet_place', weight: 'must', shareable: true };
  const old = [
    { key: 'consideration:quiet_place', text: '前の言い方', agreed: true },
    { key: 'own_words', text: 'よろしくお願いします', agreed: true },
  ];
  const agreedOf = (considerations: (typeof quiet)[]) =>
    currentLines(old, considerations).flatMap(({ agreed, text }) => (agreed ? [text] : []));

  it('has the words of the taxonomy, not those of the day on which it was written', () => {
    expect(agreedOf([quiet])).toEqual([expect.stringMatching(/^静かな場所（.+）$/), 'よろしくお願いします']);
  });

  it('has no line of a condition that was taken off or is not shared any more', () => {
    expect(agreedOf([])).toEqual(['よろしくお願いします']);
    expect(agreedOf([{ ...quiet, shareable: false }])).toEqual(['よろしくお願いします']);
  });
});

describe('writing and printing', () => {
  it('nothing is written on the card of a placement that is over', () => {
    expect(decideWriting('ended').ok).toBe(false);
    expect(decideWriting('declined').ok).toBe(false);
    expect(decideWriting('agreed').ok).toBe(true);
  });

  it('only a card that may be shown, and is shown as it stands, is printed', () => {
    const no = { ok: false, reason: '同意がありません。', wayOut: '' } as const;
    expect(decidePrint(no, true)).toBe(no);
    expect(decidePrint({ ok: true }, false).ok).toBe(false);
    expect(decidePrint({ ok: true }, true).ok).toBe(true);
  });
});
