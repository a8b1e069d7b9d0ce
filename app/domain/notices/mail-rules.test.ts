import { describe, expect, it } from 'vitest';
import { faultWords, judgeFailure, mostTries, nextTryAt, stateAfter, type PostFailure } from './mail-rules';

describe('what a refusal of the mail server means', () => {
  it.each<[string, PostFailure, string, string]>([
    ['greylisting', { responseCode: 451, command: 'RCPT TO' }, 'later', '451'],
    ['mailbox full', { responseCode: 452 }, 'later', '452'],
    ['no such mailbox', { responseCode: 550, command: 'RCPT TO' }, 'never', '550'],
    ['refused after the text', { responseCode: 554, command: 'DATA' }, 'never', '554'],
    ['our sign-in is wrong', { responseCode: 535, code: 'EAUTH' }, 'later', '535'],
    ['nobody answers', { code: 'ESOCKET', command: 'CONN' }, 'later', 'ESOCKET'],
    ['it broke while greeting', { code: 'ETIMEDOUT', command: 'EHLO' }, 'later', 'ETIMEDOUT'],
    ['it broke within the text', { code: 'ECONNECTION', command: 'DATA' }, 'unclear', 'ECONNECTION'],
    ['something else', {}, 'later', 'unknown'],
  ])('%s', (_name, failure, again, fault) => {
    expect(judgeFailure(failure)).toEqual({ ok: false, again, fault });
  });
});

describe('the state after a try', () => {
  const later = { ok: false, again: 'later', fault: '451' } as const;
  it.each([
    [{ ok: true } as const, 1, 'sent'],
    [later, 1, 'waiting'],
    [later, mostTries - 1, 'waiting'],
    [later, mostTries, 'failed'],
    [{ ...later, again: 'never' } as const, 1, 'failed'],
    [{ ...later, again: 'unclear' } as const, 1, 'unclear'],
  ])('%j, try %i: %s', (posted, tries, state) => {
    expect(stateAfter(posted, tries)).toBe(state);
  });
});

describe('the next try', () => {
  const at = new Date('2026-11-20T01:00:00Z');
  it.each([
    [1, 2.7],
    [2, 7.4],
    [5, 148],
    [10, 22_026],
    [11, 22_026],
  ])('after %i tries comes %d seconds later', (tries, seconds) => {
    const later = (nextTryAt(at, tries).getTime() - at.getTime()) / 1_000;
    expect(Math.abs(later - seconds) / seconds).toBeLessThan(0.02);
  });

  it('all tries together take about fifteen hours', () => {
    const pauses = Array.from({ length: mostTries - 1 }, (_, at) => nextTryAt(new Date(0), at + 1).getTime());
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(14);
    expect(hours).toBeLessThan(17);
  });
});

describe('the words for a failure', () => {
  it.each([
    ['', ''],
    ['451', 'メールサーバーが、いまは受け取れないと答えました'],
    ['550', 'メールサーバーが、受け取らないと答えました'],
    ['535', 'メールサーバーの利用者名かパスワードが違うと言われました'],
    ['ESOCKET', 'メールサーバーにつながりませんでした'],
    ['unknown', 'メールサーバーにつながりませんでした'],
  ])('%j: %s', (fault, words) => expect(faultWords(fault)).toBe(words));
});
