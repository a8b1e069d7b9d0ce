import { expect, it } from 'vitest';
import { opensDocument } from './opened.server';

it.each([
  ['https://musubiba.test/hosts?q=パン', {}, true],
  ['https://musubiba.test/hosts.data?q=パン&_routes=routes%2Fhosts._index', {}, false],
  ['https://musubiba.test/hosts', { 'Sec-Purpose': 'prefetch;prerender' }, false],
  ['https://musubiba.test/hosts', { Purpose: 'prefetch' }, false],
])('%s %j: %s', (url, headers, opens) => {
  expect(opensDocument(new Request(url, { headers }))).toBe(opens);
});
