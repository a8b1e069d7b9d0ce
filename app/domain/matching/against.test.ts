import { expect, it } from 'vitest';
import { considerations, menuKinds } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { workKinds } from '~/domain/taxonomy/work-kinds';
import { MUSTS_BEFORE } from './against';
import { distanceOf } from './standing';

/** What can stand against somebody besides conditions: the listing, a minor, the time, the room. */
const OTHERS = 4;
const BITS = 32;

it('has digits for every condition, every time and every menu that the lists know', () => {
  expect(considerations.length + ALL_CELLS.length).toBeLessThan(MUSTS_BEFORE);
  expect(distanceOf(considerations.length + OTHERS, true)).toBeLessThan(distanceOf(1, false));
  expect(menuKinds.length).toBeLessThanOrEqual(BITS);
  expect(workKinds.length).toBeLessThanOrEqual(BITS);
});
