import { describe, expect, it } from 'vitest';
import {
  answersAfter,
  creditNames,
  credits,
  decideAnswer,
  decideLoan,
  decidePrinting,
  decideReturn,
  decideUse,
  looksLikeName,
  stoodOn,
  usualCredit,
  type LoanFacts,
} from './rules';

const yes = { ok: true } as const;
const no = (reason: string) => ({ ok: false, reason: expect.stringContaining(reason) as string });

describe('whether a work may be shown or printed', () => {
  it.each([
    ['not_explained', 'granted', no('まだ説明していない')],
    ['refused', 'granted', no('同意しない')],
    ['withdrawn', 'granted', no('同意を取りやめた')],
    ['expired', 'granted', no('期限が切れた')],
    ['granted', null, no('まだご本人に聞いていません')],
    ['granted', 'refused', no('見せないと話しています')],
    ['granted', 'withdrawn', no('取りやめました')],
    ['granted', 'granted', yes],
  ] as const)('works: %s, this one: %s', (consent, answer, expected) => {
    expect(decideUse({ consent, answer })).toMatchObject(expected);
  });

  it('tells a way out whenever it is not', () => {
    for (const answer of [null, 'refused', 'withdrawn'] as const) {
      expect(decideUse({ consent: 'granted', answer })).toMatchObject({
        wayOut: expect.stringMatching(/。$/) as string,
      });
    }
  });
});

describe('the answers on one work', () => {
  const facts = {
    from: null,
    to: 'granted',
    consent: 'granted',
    answeredOn: '2026-11-20',
    today: '2026-11-20',
  } as const;
  it('follow one another: taken back is only what was agreed to', () => {
    expect([null, 'granted', 'refused', 'withdrawn'].map((from) => answersAfter(from as never))).toEqual([
      ['granted', 'refused'],
      ['withdrawn'],
      ['granted'],
      ['granted', 'refused'],
    ]);
    expect(decideAnswer({ ...facts, to: 'withdrawn' })).toMatchObject(no('まだ聞いていない'));
    expect(decideAnswer({ ...facts, from: 'granted', to: 'refused' })).toMatchObject(no('見せてよい'));
  });
  it('need the consent to show works for a yes, and never for taking back', () => {
    expect(decideAnswer(facts)).toEqual(yes);
    expect(decideAnswer({ ...facts, consent: 'expired' })).toMatchObject(no('期限が切れた'));
    expect(decideAnswer({ ...facts, from: 'granted', to: 'withdrawn', consent: 'expired' })).toEqual(yes);
    expect(decideAnswer({ ...facts, answeredOn: '2026-11-21' })).toMatchObject(no('先の日'));
  });
});

describe('a loan', () => {
  const facts: LoanFacts = {
    ...{ use: yes, isAt: null, lentOn: '2026-11-18', dueOn: '2026-12-01' },
    ...{ agreedOn: '2026-11-10', agreedUntil: '2026-12-31', today: '2026-11-20' },
  };
  it.each<[string, Partial<LoanFacts>, unknown]>([
    ['of an agreed work', {}, yes],
    ['of a work shown on the spot', { dueOn: null }, yes],
    ['without an agreement', { use: decideUse({ consent: 'granted', answer: null }) }, no('まだご本人に')],
    ['of what is elsewhere', { isAt: 'ひかり工房' }, no('いまひかり工房に貸しています')],
    ['in days to come', { lentOn: '2026-11-21' }, no('先の日付')],
    ['from before the yes', { lentOn: '2026-11-09' }, no('より前の日')],
    ['longer than the consent', { dueOn: '2027-01-01' }, no('同意の期限')],
  ])('%s', (_, change, expected) => {
    expect(decideLoan({ ...facts, ...change })).toMatchObject(expected as object);
  });
  it('ends once, on a day since it began', () => {
    const loan = { lentOn: '2026-11-18', returnedOn: null };
    expect(decideReturn(loan, '2026-11-18', '2026-11-20')).toEqual(yes);
    expect(decideReturn(loan, '2026-11-17', '2026-11-20').ok).toBe(false);
    expect(decideReturn(loan, '2026-11-21', '2026-11-20').ok).toBe(false);
    expect(decideReturn({ ...loan, returnedOn: '2026-11-19' }, '2026-11-20', '2026-11-20').ok).toBe(false);
  });
});

describe('a printing', () => {
  const over = decideUse({ consent: 'granted', answer: 'withdrawn' });
  it('is written down when the person agreed on its day, also after the agreement was taken back', () => {
    const facts = { stood: true, printedOn: '2026-11-18', today: '2026-11-20' };
    expect(decidePrinting({ ...facts, use: yes })).toEqual(yes);
    expect(decidePrinting({ ...facts, use: over })).toEqual(yes);
    expect(decidePrinting({ ...facts, use: over, stood: false })).toMatchObject(no('取りやめました'));
    expect(decidePrinting({ ...facts, use: yes, stood: false })).toMatchObject(no('同意がまだ'));
    expect(decidePrinting({ ...facts, use: yes, printedOn: '2026-11-21' })).toMatchObject(no('先の日付'));
  });
  it('asks what stood on the day', () => {
    const records = [
      { state: 'granted', on: '2026-11-10', until: '2026-11-15' },
      { state: 'granted', on: '2026-11-16', until: null },
      { state: 'withdrawn', on: '2026-11-19', until: null },
    ];
    const days = ['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-18', '2026-11-19'];
    expect(days.map((day) => stoodOn(records, day))).toEqual([false, true, true, true, false]);
    expect(stoodOn(records.slice(0, 1), '2026-11-16')).toBe(false);
  });
});

describe('how the maker is named', () => {
  it('AT-E2-4: ペンネーム／載せない, and 載せない to begin with where no_photo is a must', () => {
    expect(credits.map((credit) => creditNames[credit])).toEqual(['ペンネーム', '載せない']);
    expect(usualCredit([{ slug: 'no_photo', weight: 'must' }])).toBe('none');
    expect(usualCredit([{ slug: 'away_from_neighbors', weight: 'must' }])).toBe('none');
    expect(usualCredit([{ slug: 'no_photo', weight: 'prefer' }])).toBe('');
    expect(usualCredit([{ slug: 'quiet_place', weight: 'must' }])).toBe('');
  });
  it.each(['田中花子', '佐藤', '美咲', 'はなこ', '山田さん', 'K.S.', 'Tanaka Hanako', 'すずき たろう'])(
    'AT-E2-4: refuses %s, which looks like a real name',
    (name) => {
      expect(looksLikeName(name)).toBe(true);
    },
  );
  it.each(['あおい鳥', 'りんご', 'くもりのち晴れ', 'moko', '三日月堂'])('takes %s', (name) => {
    expect(looksLikeName(name)).toBe(false);
  });
});
