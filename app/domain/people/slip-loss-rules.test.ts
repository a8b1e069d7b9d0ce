import { expect, it } from 'vitest';
import { decideSlipLoss, type ToldOfLoss } from './slip-loss-rules';

const today = '2026-11-20';

it.each<[string | null, string, ToldOfLoss[], boolean]>([
  ['2026-10-01', today, ['manager'], true],
  ['2026-10-01', '2026-11-01', ['manager', 'person'], true],
  [null, today, ['manager'], false],
  ['2026-10-01', '2026-11-21', ['manager'], false],
  ['2026-10-01', today, [], false],
  ['2026-10-01', today, ['person', 'officer'], false],
])('made on %s, noticed on %s, told %j → %s', (madeOn, noticedOn, told, ok) => {
  const decision = decideSlipLoss({ madeOn, noticedOn, today, told });
  expect(decision.ok).toBe(ok);
  if (!decision.ok) expect(decision.wayOut).not.toBe('');
});
