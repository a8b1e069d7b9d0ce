import { describe, expect, it } from 'vitest';
import { changeOf, foundNotice, outdated, type StandingLine } from './found-said';
import { recordFoundSchema, type Seen } from './found-schema';

const line = (more: Partial<StandingLine> = {}): StandingLine => ({
  label: '静かな場所',
  standing: 'same',
  seenLast: null,
  askedOn: null,
  ...more,
});
const standing = line({ standing: 'partly', seenLast: '2026-10-01' });

describe('what was learned later goes before', () => {
  it.each([
    ['nothing stands', line(), 'no', '2026-09-01', null],
    ['the host was asked in the same month', line({ askedOn: '2026-09-30' }), 'no', '2026-09-01', null],
    [
      'the host was asked in a later month',
      line({ askedOn: '2026-10-02' }),
      'no',
      '2026-09-01',
      '静かな場所：そのあと2026年10月に受入先に聞いています。',
    ],
    ['it is as the host said', line({ askedOn: '2026-10-02' }), 'same', '2026-09-01', null],
    ['it was seen in the same month', standing, 'no', '2026-10-01', null],
    [
      'it was seen later otherwise',
      standing,
      'no',
      '2026-09-01',
      '静かな場所：2026年10月に見たことが、もう書いてあります。',
    ],
    [
      'it was seen later than it was as registered',
      standing,
      'same',
      '2026-09-01',
      '静かな場所：2026年10月に見たことが、もう書いてあります。',
    ],
  ] as const)('%s', (_, of, said, seenIn, words) => {
    expect(outdated(of, { said, seenIn })).toBe(words);
  });
});

describe('what changes', () => {
  it.each([
    ['something new', line(), 'no', '2026-10-01', 'told'],
    ['something else', standing, 'no', '2026-10-01', 'told'],
    ['as registered after all', standing, 'same', '2026-10-01', 'takenBack'],
    ['the same in a later month', standing, 'partly', '2026-11-01', 'confirmed'],
    ['the same in the same month', standing, 'partly', '2026-10-01', null],
    ['as registered, which it was', line(), 'same', '2026-10-01', null],
  ] as const)('%s', (_, of, said, seenIn, change) => {
    expect(changeOf(of, { said, seenIn })).toBe(change);
  });

  it.each([
    [{ told: 0, takenBack: 0, confirmed: 0 }, '変わったところはありません。'],
    [{ told: 0, takenBack: 1, confirmed: 0 }, '登録のとおりに戻しました。'],
    [{ told: 2, takenBack: 0, confirmed: 0 }, '2つを書きました。受入先に確かめてください。'],
    [
      { told: 0, takenBack: 0, confirmed: 1 },
      '1つは、いまもちがっていたと書きました。受入先に確かめてください。',
    ],
    [
      { told: 1, takenBack: 1, confirmed: 0 },
      '1つを書きました。受入先に確かめてください。1つは、登録のとおりに戻しました。',
    ],
  ])('%j is said', (changes, words) => {
    expect(foundNotice(changes)).toBe(words);
  });
});

it.each<[Seen, boolean]>([
  ['same', true],
  ['no', true],
  ['yes', false],
  ['partly', false],
])('of days and times %s can be said: %s', (times, can) => {
  const form = { id: '0198c7a0-0000-7000-8000-000000000001', seenIn: '2026-10-01' };
  expect(recordFoundSchema.safeParse({ ...form, found: { times } }).success).toBe(can);
  expect(recordFoundSchema.safeParse({ ...form, was: { times } }).success).toBe(can);
});
