import { describe, expect, it } from 'vitest';
import { decideSlip, slipState, usualSlipDays, type SlipFacts, type SlipState } from './slip-rules';

const today = '2026-11-20';
const slip = (madeOn: string | null, checkedOn: string | null, holdsDays = usualSlipDays): SlipFacts => ({
  madeOn,
  checkedOn,
  holdsDays,
});

describe('a 対応票', () => {
  it.each<[string, SlipFacts, SlipState]>([
    ['that nobody made', slip(null, null), 'not_made'],
    ['made, compared by nobody', slip('2026-11-01', null), 'not_checked'],
    ['compared today', slip('2026-11-01', today), 'in_order'],
    ['compared ninety days ago', slip('2026-04-01', '2026-08-22'), 'in_order'],
    ['compared ninety-one days ago', slip('2026-04-01', '2026-08-21'), 'out_of_date'],
    ['compared a month ago where thirty days hold', slip('2026-04-01', '2026-10-21', 30), 'in_order'],
    ['compared longer ago than thirty days hold', slip('2026-04-01', '2026-10-20', 30), 'out_of_date'],
  ])('%s', (_, facts, state) => {
    expect(slipState(facts, today)).toBe(state);
    expect(decideSlip('trial', facts, today).ok).toBe(state === 'in_order');
    expect(decideSlip('decision', facts, today).ok).toBe(state === 'in_order');
  });

  it.each([
    [slip(null, null), '対応票（だれのことかを書いた紙）が、まだありません。'],
    [slip('2026-11-01', null), '対応票とこの符号を、まだ照らし合わせていません。'],
    [
      slip('2026-04-01', '2026-08-21'),
      '対応票を照らし合わせてから90日を過ぎています（前は2026年8月21日（金））。',
    ],
  ])('that is not in order says why', (facts, reason) => {
    expect(decideSlip('trial', facts, today)).toMatchObject({ ok: false, reason });
    expect(decideSlip('decision', facts, today)).toMatchObject({ ok: false, reason });
  });

  it('is looked at by who holds it: before a visit the coordinator, before a decision another agency', () => {
    const facts = slip('2026-11-01', null);
    expect(decideSlip('trial', facts, today)).toMatchObject({
      wayOut: expect.stringContaining('印を付けて') as string,
    });
    expect(decideSlip('decision', facts, today)).toMatchObject({
      wayOut: expect.stringContaining('担当する機関') as string,
    });
  });
});
