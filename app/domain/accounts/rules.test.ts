import { describe, expect, it } from 'vitest';
import type { Role } from '~/domain/kernel/permissions';
import {
  firstPage,
  judgeOwnChange,
  judgeRoles,
  judgePassword,
  mustEnrol,
  plainCode,
  rightTry,
  sessionHolds,
  takeTry,
  tryLimits,
  type Tries,
} from './rules';

const owner = { mail: 'aoki.sakura@city.minamo.example' };
const t0 = new Date('2026-11-20T00:00:00Z');
const after = (minutes: number) => new Date(t0.getTime() + minutes * 60_000);

describe('judgePassword', () => {
  it.each([
    ['musubiba-demo'],
    ['うみべの朝に三羽のかもめ'],
    ['staple-umbrella-0419'],
    ['4096 8192 3571 hh'],
    ['MottoYasashiiMachi'],
    ['x'.repeat(5) + 'tomorrow is green'],
    ['長い'.repeat(3) + 'パスワードでもよい'.repeat(8)],
  ])('accepts %s', (password) => {
    expect(judgePassword(password, owner)).toEqual({ ok: true });
  });

  it.each([
    ['短い', 'password-12', '短すぎます（いま11文字）'],
    ['長さは文字で数える', '𠮷'.repeat(11), '短すぎます（いま11文字）'],
    ['長すぎる', 'あいうえお-かきくけこ'.repeat(12), '長すぎます'],
    ['よくある言葉に数字', 'Password2026!', 'よく使われている'],
    ['全角で書いたもの', 'Ｐａｓｓｗｏｒｄ２０２６', 'よく使われている'],
    ['数字と記号で囲んだもの', '20261120-sakura', 'よく使われている'],
    ['よくある言葉を二度', 'musubimusubi1', 'よく使われている'],
    ['同じ文字', 'aaaaaaaaaaaaaa', 'よく使われている'],
    ['短いくり返し', 'abc1abc1abc1ab', 'よく使われている'],
    ['数の順', '123456789012', 'よく使われている'],
    ['逆の順', '210987654321', 'よく使われている'],
    ['文字の順', 'abcdefghijklm', 'よく使われている'],
    ['キーボードの並び', '1qaz2wsx3edc', 'よく使われている'],
    ['メールアドレスのまま', 'aoki.sakura@city.minamo.example', 'よく使われている'],
    ['メールの名のくり返し', 'aoki.sakuraaoki.sakura', 'よく使われている'],
  ])('refuses %s', (_case, password, reason) => {
    const judged = judgePassword(password, owner);
    expect(judged.ok ? '' : judged.reason).toContain(reason);
    expect(judged.ok ? '' : judged.wayOut).not.toBe('');
  });
});

describe('takeTry', () => {
  const state = (change: Partial<Tries>): Tries => ({
    windowStartedAt: t0,
    tries: 1,
    wrong: 1,
    lastTryAt: t0,
    lockedUntil: null,
    ...change,
  });

  it.each([
    ['first try', null, after(0), { tries: 1, wrong: 1, lockedUntil: null }],
    ['second in the minute', state({}), after(0.5), { tries: 2, wrong: 2, lockedUntil: null }],
    [
      'a new minute, wrong ones remembered',
      state({ wrong: 3 }),
      after(2),
      { tries: 1, wrong: 4, lockedUntil: null },
    ],
    [
      'the sixth wrong one locks',
      state({ wrong: 5 }),
      after(2),
      { tries: 1, wrong: 6, lockedUntil: after(32) },
    ],
    [
      'half an hour without tries forgets',
      state({ wrong: 5 }),
      after(30),
      { tries: 1, wrong: 1, lockedUntil: null },
    ],
    [
      'a served lock starts afresh',
      state({ wrong: 6, lockedUntil: after(30) }),
      after(30),
      { tries: 1, wrong: 1, lockedUntil: null },
    ],
  ])('%s', (_case, before, now, expected) => {
    const taken = takeTry(before, tryLimits.account, now);
    expect(taken).toMatchObject({ ok: true, tries: { ...expected, lastTryAt: now } });
  });

  it.each([
    ['locked', state({ wrong: 6, lockedUntil: after(30) }), after(29.9), after(30)],
    ['six in this minute, all right', state({ tries: 6, wrong: 0 }), after(0.9), after(1)],
  ])('refuses: %s', (_case, before, now, until) => {
    expect(takeTry(before, tryLimits.account, now)).toEqual({ ok: false, until });
  });

  it('lets at most 288 wrong passwords a day through, however they are spread', () => {
    for (const everyMinutes of [0.1, 1, 5, 6, 29, 30]) {
      let kept: Tries | null = null;
      let through = 0;
      for (let minutes = 0; minutes < 24 * 60; minutes += everyMinutes) {
        const taken = takeTry(kept, tryLimits.account, after(minutes));
        if (!taken.ok) continue;
        kept = taken.tries;
        through += 1;
      }
      expect(through).toBeLessThanOrEqual(288);
    }
  });
});

describe('rightTry', () => {
  const sixth: Tries = { windowStartedAt: t0, tries: 6, wrong: 6, lastTryAt: t0, lockedUntil: after(30) };
  it.each([
    ['account', 0],
    ['device', 0],
    ['address', 5],
  ] as const)('%s', (of, wrong) => {
    expect(rightTry(sixth, of)).toEqual({ ...sixth, wrong, lockedUntil: null });
  });

  it('publicForm: a form that was sent stays counted', () =>
    expect(rightTry(sixth, 'publicForm')).toEqual(sixth));
});

describe('sessionHolds', () => {
  const session = { createdAt: t0, lastSeenAt: t0, expiresAt: after(12 * 60) };
  it.each([
    ['just signed in', session, after(0), true],
    ['29 minutes idle', session, after(29), true],
    ['30 minutes idle', session, after(30), false],
    ['in use for eleven hours', { ...session, lastSeenAt: after(659) }, after(660), true],
    ['in use for twelve hours', { ...session, lastSeenAt: after(719) }, after(720), false],
    ['ended earlier', { ...session, expiresAt: after(5) }, after(5), false],
    [
      'older than twelve hours whatever its end says',
      { ...session, lastSeenAt: after(719), expiresAt: after(2000) },
      after(721),
      false,
    ],
  ])('%s', (_case, state, now, holds) => {
    expect(sessionHolds(state, now)).toBe(holds);
  });
});

describe('mustEnrol', () => {
  it.each<[Role[], Role[], boolean, boolean]>([
    [['coordinator'], [], false, false],
    [['coordinator'], ['officer'], false, false],
    [['officer'], ['officer'], false, true],
    [['officer'], ['officer'], true, false],
    [['coordinator', 'officer'], ['officer', 'finance'], false, true],
  ])('%j where %j must, done: %s', (held, required, done, must) => {
    expect(mustEnrol(held, required, done)).toBe(must);
  });
});

describe('firstPage', () => {
  it.each<[Role[], string]>([
    [['host'], '/portal'],
    [['coordinator'], '/today'],
    [['host', 'community'], '/today'],
    [[], '/today'],
  ])('%j', (held, page) => {
    expect(firstPage(held)).toBe(page);
  });
});

describe('judgeRoles', () => {
  it.each<[string, Role[], string | null, boolean]>([
    ['staff', ['coordinator', 'community'], null, true],
    ['a host with its place', ['host'], 'h1', true],
    ['a host who also works for the town', ['host', 'community'], 'h1', true],
    ['nothing', [], null, false],
    ['a host without a place', ['host'], null, false],
    ['staff with a place', ['coordinator'], 'h1', false],
  ])('%s', (_case, held, hostId, ok) => {
    expect(judgeRoles({ roles: held, hostId }).ok).toBe(ok);
  });
});

describe('judgeOwnChange', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, false, true],
  ])('self: %s, stays admin: %s', (self, staysAdmin, ok) => {
    expect(judgeOwnChange({ self, staysAdmin }).ok).toBe(ok);
  });
});

describe('plainCode', () => {
  it.each([
    ['123456', '123456'],
    ['１２３ ４５６', '123456'],
    [' 123-456\n', '123456'],
    ['ABCD-efgh-jkmn-2345', 'abcdefghjkmn2345'],
  ])('%j', (typed, code) => {
    expect(plainCode(typed)).toBe(code);
  });
});
