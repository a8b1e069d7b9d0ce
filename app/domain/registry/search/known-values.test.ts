import { describe, expect, it } from 'vitest';
import { readAddress } from './address';
import { asksByLists } from './known-values';

const area = '0199a000-0000-7000-8000-000000000001';
const byLists = (search: string) =>
  asksByLists(readAddress(new URLSearchParams(search), 'staff'), [{ id: area }]);

describe('asksByLists', () => {
  it.each([
    '',
    'q=田中さん',
    'kind=shop&kind=-farm&menu=gathering_place&condition=quiet_place&activity=-produce_sorting',
    'weekday=tue&slot=am&open=yes&stance=welcome&status=pending&freshness=never',
    `area=${area}&area=-outside&area=unknown&sort=near-${area}`,
  ])('%s', (search) => {
    expect(byLists(search)).toBe(true);
  });

  it.each([
    'kind=田中さん',
    'kind=shop&kind=-田中さんの店',
    'menu=090-1234-5678',
    'activity=x',
    'condition=__proto__',
    'weekday=constructor',
    'slot=day',
    'open=no',
    'stance=toString',
    'freshness=1',
    'status=hasOwnProperty',
    'area=北山1234-5',
    'area=0199a000-0000-7000-8000-000000000002',
    'sort=near-0901234567-0000-7000-8000-0000000000',
  ])('%s is in no list', (search) => {
    expect(byLists(search)).toBe(false);
  });
});
