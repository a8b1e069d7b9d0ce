import { afterEach, expect, it, vi } from 'vitest';
import { inspectText, onGuardFailure, refusedAlways } from './inspect';
import { outwardText, teamText, visitorText } from './schema';

vi.mock('./sensitive', () => ({
  sensitiveWords: () => {
    throw new Error('a rule that fails');
  },
}));

afterEach(() => onGuardFailure(() => undefined));

it('refuses the whole of a text that a rule could not read', () => {
  const text = '火曜の午前に来る';
  expect(refusedAlways(text, [])).toMatchObject([
    { rule: 'unchecked', start: 0, end: text.length, found: text },
  ]);
  expect(inspectText('', [])).toEqual([]);
});

it.each([
  ['teamText', teamText],
  ['outwardText', outwardText],
  ['visitorText', visitorText],
])('%s lets nothing through, and does not throw', (_, textOf) => {
  const result = textOf({ label: '様子', max: 600 }).safeParse('静かに過ごした');
  expect(result.success).toBe(false);
});

it('tells the site about it, without the text', () => {
  const told = vi.fn();
  onGuardFailure(told);
  inspectText('静かに過ごした', []);
  expect(told).toHaveBeenCalledOnce();
  expect(String(told.mock.calls[0])).not.toContain('静か');
});
