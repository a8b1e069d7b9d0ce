import { expect, it } from 'vitest';
import { consentScopeWords, usualHandling } from './consent-rules';

it('explains the older wording for a day before the newer one held', () => {
  expect(usualHandling('2026-11-20').version).toBe('2026-04');
  expect(usualHandling('2026-11-21').version).toBe('2026-11');
  expect(usualHandling('2026-11-21').text).not.toBe(usualHandling('2026-11-20').text);
});

it('says what a host is shown as the site shows it', () => {
  expect(consentScopeWords.hosts_anonymous.meaning).toContain('年代');
  expect(consentScopeWords.hosts_named.meaning).toContain('自分の画面');
});
