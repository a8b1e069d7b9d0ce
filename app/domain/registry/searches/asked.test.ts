import { describe, expect, it } from 'vitest';
import { readAddress } from '../search/address';
import { askedOf, countedOf } from './asked';

const asked = (search: string, audience: 'public' | 'staff' = 'staff') =>
  askedOf(new URLSearchParams(search), audience);
const counted = (search: string, namesSomebody = false) =>
  countedOf(readAddress(new URLSearchParams(search), 'staff'), namesSomebody);

describe('askedOf', () => {
  it.each([
    ['', ''],
    ['sort=open&page=3&engine=postgresql', ''],
    ['q=+パン　屋+', 'q=パン 屋'],
    ['weekday=tue&kind=shop&kind=farm&page=2', 'kind=farm&kind=shop&weekday=tue'],
    ['kind=shop&kind=-farm', 'kind=-farm&kind=shop'],
    ['bbox=138,34,139,35&sort=open', 'bbox=138,34,139,35'],
    ['near=34.8,138.3', ''],
    ['near=34.8,138.3&within=800', 'near=34.8,138.3&within=800'],
    [
      'within=953&sort=near-019d467a-13e1-76bb-9c81-cda7526b26a3',
      'sort=near-019d467a-13e1-76bb-9c81-cda7526b26a3&within=953',
    ],
    ['q=農園&municipality=990035', 'q=農園'],
  ])('%s', (search, expected) => {
    expect(decodeURIComponent(asked(search)).replaceAll('+', ' ')).toBe(expected);
  });

  it('is the same for the same question in another order', () => {
    expect(asked('weekday=tue&kind=shop&q=パン')).toBe(asked('q=パン&kind=shop&weekday=tue&page=2'));
  });

  it('is read back as it is', () => {
    const text = asked('q=手先の仕事&kind=shop&open=yes&bbox=138,34,139,35');
    expect(asked(text)).toBe(text);
  });

  it('holds nothing that only supporters know when a visitor asks', () => {
    expect(asked('stance=welcome&status=pending', 'public')).toBe('');
  });
});

describe('countedOf', () => {
  it.each([
    ['', null],
    ['page=2&bbox=138,34,139,35', null],
    ['q=ＰＣ　ﾊﾟｿｺﾝ', { words: 'pc パソコン', filters: {} }],
    ['q=パン&weekday=tue&weekday=mon', { words: 'パン', filters: { weekday: ['mon', 'tue'] } }],
    ['kind=-farm', { words: '', filters: { kind: ['-farm'] } }],
    [
      'sort=near-0199a000-0000-7000-8000-000000000001',
      { words: '', filters: { near: ['0199a000-0000-7000-8000-000000000001'] } },
    ],
  ])('%s', (search, expected) => {
    expect(counted(search)).toEqual(expected);
  });

  it('leaves out words that name somebody, and long ones', () => {
    expect(counted('q=田中さんの行ける所&kind=shop', true)).toEqual({
      words: null,
      filters: { kind: ['shop'] },
    });
    expect(counted(`q=${'長い話'.repeat(21)}`)).toEqual({ words: null, filters: {} });
  });
});
