import { describe, expect, it } from 'vitest';
import { usualFreshness, usualNumbersFreshness } from '~/domain/registry/rules';
import { linkStateOf, type LinkFacts } from './link-rules';
import { byRisk, daysLeft, staleStateOf, type RiskFacts } from './stale-rules';

const today = '2026-11-20';

describe('what can be done with a link', () => {
  const shown = [{ label: '名前', value: 'ひだまり' }];
  const link: LinkFacts = { shown, expiresOn: '2026-11-20', replaced: false, answered: false };
  it.each<[string, Partial<LinkFacts>, string]>([
    ['on its last day', {}, 'open'],
    ['a day later', { expiresOn: '2026-11-19' }, 'expired'],
    ['answered', { answered: true }, 'answered'],
    ['answered and too late', { answered: true, expiresOn: '2026-01-01' }, 'answered'],
    ['asked anew', { replaced: true }, 'replaced'],
    ['another name now', { shown: [{ label: '名前', value: 'ひなた' }] }, 'newer'],
    ['another fact now', { shown: [...shown, { label: '電話', value: '' }] }, 'newer'],
    ['the same under another heading', { shown: [{ label: '題', value: 'ひだまり' }] }, 'newer'],
    ['other facts, and asked anew', { shown: [], replaced: true }, 'newer'],
  ])('%s', (_, facts, state) => {
    expect(linkStateOf({ ...link, ...facts }, shown, today)).toBe(state);
  });
});

describe('how a host stands in the queue', () => {
  const limits = { facts: usualFreshness, numbers: usualNumbersFreshness };
  it.each([
    ['30 days ago', '2026-11-20', '2026-10-21', null],
    ['31 days ago', '2026-11-20', '2026-10-20', 'numbers'],
    ['long ago', '2026-11-20', '2026-01-01', 'numbers'],
    ['long ago, and the facts are due too', '2026-05-01', '2026-01-01', 'numbers'],
    ['long ago, and the facts are soon to go', '2026-03-01', '2026-01-01', 'soon'],
    ['long ago, and the facts are gone', '2026-01-01', '2026-01-01', 'old'],
    ['long ago, and the facts were never asked', null, '2026-01-01', 'numbers'],
    ['today, and the facts are due', '2026-05-01', '2026-11-20', 'due'],
    ['of no facility', '2026-11-20', null, null],
  ])('whose numbers were confirmed %s', (_, confirmedOn, numbersOn, state) => {
    expect(staleStateOf({ confirmedOn, told: false, numbersOn }, today, limits)).toBe(state);
  });

  it.each([
    ['2026-11-20', false, null, 270],
    ['2026-05-24', false, null, 90],
    ['2026-05-23', false, 'due', 89],
    ['2026-03-25', false, 'due', 30],
    ['2026-03-24', false, 'soon', 29],
    ['2026-02-23', false, 'soon', 0],
    ['2026-02-22', false, 'old', -1],
    [null, false, 'never', null],
    ['2026-11-20', true, 'told', 270],
    ['2025-01-01', true, 'told', -418],
  ])('%s, told %s', (confirmedOn, told, state, left) => {
    expect(staleStateOf({ confirmedOn, told, numbersOn: null }, today, limits)).toBe(state);
    expect(daysLeft(confirmedOn, today, usualFreshness)).toBe(left);
  });
});

it('asks first where most is at risk', () => {
  const host = (name: string, facts: Partial<RiskFacts>): RiskFacts => ({
    name,
    state: 'due',
    openPlaces: 0,
    people: 0,
    confirmedOn: '2026-04-01',
    ...facts,
  });
  const sorted = [
    host('か', { confirmedOn: '2026-04-02' }),
    host('き', { state: 'old', confirmedOn: '2026-01-01' }),
    host('く', { openPlaces: 2 }),
    host('け', { people: 1 }),
    host('こ', { state: 'told' }),
    host('さ', { state: 'never', confirmedOn: null }),
    host('し', { state: 'soon', openPlaces: 2 }),
    host('す', {}),
  ]
    .sort(byRisk)
    .map(({ name }) => name);
  expect(sorted).toEqual(['こ', 'け', 'し', 'く', 'き', 'す', 'か', 'さ']);
});
