import { expect, it } from 'vitest';
import { decideHousehold } from './household-rules';

it.each([
  [false, false, false, true],
  [true, false, false, false],
  [false, true, false, false],
  [false, false, true, false],
])('same: %s, together: %s, apart: %s → %s', (same, together, apart, ok) => {
  expect(decideHousehold({ same, together, apart }).ok).toBe(ok);
});
