import { expect, it } from 'vitest';
import { isFromOwnPage } from './own-origin';

const own = 'https://musubiba.example.jp';
const local = 'http://localhost:3000';

it.each<[string, string | undefined, string | undefined, string, string | null, boolean]>([
  // method, Origin, Sec-Fetch-Site, reached at, configured, allowed
  ['GET', undefined, undefined, own, own, true],
  ['HEAD', 'https://evil.example', 'cross-site', own, own, true],
  ['POST', own, 'same-origin', own, own, true],
  ['POST', own, undefined, own, own, true],
  ['POST', undefined, 'same-origin', own, own, true],
  ['POST', undefined, undefined, own, own, false],
  ['POST', undefined, 'same-site', own, own, false],
  ['POST', undefined, 'none', own, own, false],
  ['POST', 'null', 'same-origin', own, own, false],
  ['POST', 'https://evil.example', 'cross-site', own, own, false],
  ['POST', 'http://musubiba.example.jp', 'same-site', own, own, false],
  ['POST', 'https://musubiba.example.jp.evil.example', undefined, own, own, false],
  ['PUT', 'https://evil.example', undefined, own, own, false],
  ['DELETE', undefined, undefined, own, own, false],
  ['OPTIONS', 'https://evil.example', undefined, own, own, false],
  ['POST', local, 'same-origin', local, null, true],
  ['POST', 'http://localhost:4000', 'same-site', local, null, false],
  ['POST', 'https://evil.example', 'cross-site', 'https://evil.example', own, false],
])(
  '%s from %s (%s), reached at %s, configured %s: %s',
  (method, origin, fetchSite, reachedAt, site, allowed) => {
    expect(isFromOwnPage({ method, origin, fetchSite, reachedAt }, site)).toBe(allowed);
  },
);
