import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import type { Visibility } from '../port';
import { filterOf, filterValue } from './filter';

/** Where a quoted value ends, by the rule of the server: a backslash takes the next character with it. */
function endOfValue(filter: string, from: number): number {
  for (let at = from + 1; at < filter.length; at += 1) {
    if (filter[at] === '\\') at += 1;
    else if (filter[at] === '"') return at;
  }
  return -1;
}

const visibility = (municipalityId: string, audience = 'public') =>
  ({ municipalityId, audience }) as unknown as Visibility;

describe('a filter', () => {
  it('names municipality and audience', () => {
    expect(filterOf(visibility('0192-aa', 'staff'))).toBe('municipality = "0192-aa" AND audience = "staff"');
  });

  it('keeps every value to itself, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '\\', "'", ' ', 'O', 'R', '=', '\n', '*') }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const value = filterValue(text);
        expect(value[0]).toBe('"');
        expect(endOfValue(value, 0)).toBe(value.length - 1);
      }),
    );
  });

  it('cannot be widened by what a municipality is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', ' ', 'OR a = b') }), (text) => {
        const filter = filterOf(visibility(text));
        const first = endOfValue(filter, 'municipality = '.length);
        expect(filter.slice(first + 1)).toBe(' AND audience = "public"');
      }),
    );
  });
});
