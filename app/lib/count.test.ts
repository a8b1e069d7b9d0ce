import { expect, it } from 'vitest';
import { formatCount } from './count';

it.each([
  [0, '0'],
  [999, '999'],
  [20_783, '20,783'],
])('%i → %s', (count, text) => expect(formatCount(count)).toBe(text));
