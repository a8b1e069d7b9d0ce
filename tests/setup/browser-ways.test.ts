import { expect, it } from 'vitest';
import { waysTo } from './browser-ways';

it.each([
  [{ found: true, isRoot: true, isDebian: true }, []],
  [{ found: true, isRoot: false, isDebian: false }, []],
  [{ found: false, isRoot: true, isDebian: true }, ['package', 'download']],
  [{ found: false, isRoot: false, isDebian: true }, ['download']],
  [{ found: false, isRoot: true, isDebian: false }, ['download']],
  [{ found: false, isRoot: false, isDebian: false }, ['download']],
])('%j comes by a browser through %j', (machine, ways) => {
  expect(waysTo(machine)).toEqual(ways);
});
