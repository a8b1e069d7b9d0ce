import { describe, expect, it } from 'vitest';
import { judgeFailure, mostTries, stateAfter, type PostFailure } from './mail-rules';

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
