import { describe, expect, it } from 'vitest';
import { sameSitePath } from './same-site-path';

describe('sameSitePath', () => {
  it.each([
    ['/hosts', '/hosts'],
    ['/hosts?q=%E3%81%93%E3%81%A9%E3%82%82&page=2#list', '/hosts?q=%E3%81%93%E3%81%A9%E3%82%82&page=2#list'],
    ['/cases/tsubame-482-7', '/cases/tsubame-482-7'],
    ['/hosts/../today', '/today'],
  ])('keeps a path of this site: %s', (wanted, path) => {
    expect(sameSitePath(wanted, '/start')).toBe(path);
  });

  it.each([
    [null],
    [''],
    ['today'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['/..//evil.example'],
    ['/./%2e//evil.example'],
    ['https://evil.example/today'],
    ['javascript:alert(1)'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/today\r\nSet-Cookie: a=b'],
    ['/受入先'],
    [`/${'a'.repeat(2000)}`],
  ])('answers with the fallback for %j', (wanted) => {
    expect(sameSitePath(wanted, '/start')).toBe('/start');
  });
});
