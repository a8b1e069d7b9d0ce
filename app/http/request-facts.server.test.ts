import { expect, it } from 'vitest';
import { loggedPath } from './request-facts.server';

it.each([
  ['/hosts?q=%E6%B8%AF%E5%8C%BA', '/hosts'],
  ['/hosts#top', '/hosts'],
  ['/confirm/3f0a9c?x=1', '/confirm/…'],
  ['/confirm/', '/confirm/'],
  ['/cases/tsubame-482-7/matches', '/cases/tsubame-482-7/matches'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
