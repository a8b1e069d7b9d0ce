import { expect, it } from 'vitest';
import { useDatabase } from '#tests/setup/database';
import { tryAsVisitor } from '~/domain/accounts/index.server';
import { NotFound, RateLimited } from '~/domain/kernel/errors';

const db = useDatabase();
const now = new Date('2026-11-20T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const right = () => Promise.resolve('found');
const wrong = () => Promise.reject(new NotFound('確認のリンク'));

it('an address that guesses links is held back, also from right ones, and nobody else is', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, () => tryAsVisitor({ of: 'link', address: '192.0.2.1' }, wrong, now)),
  );
  const held = outcomes.filter((one) => one.status === 'rejected' && one.reason instanceof RateLimited);
  expect(held).toHaveLength(10);
  await expect(tryAsVisitor({ of: 'link', address: '192.0.2.1' }, right, later(90))).rejects.toMatchObject({
    retryAfterSeconds: 30 * 60 - 90,
  });
  expect(await tryAsVisitor({ of: 'link', address: '192.0.2.2' }, right, later(90))).toBe('found');
  expect(await tryAsVisitor({ of: 'link', address: '192.0.2.1' }, right, later(31 * 60))).toBe('found');
  const [row] = await db.admin`select string_agg(key, ' ') as keys from auth.rate_limit`;
  expect(String(row?.['keys'])).not.toContain('192.0.2');
});

it('whoever opens right links is not held back in the long run', async () => {
  for (let number = 0; number < 60; number += 1)
    expect(await tryAsVisitor({ of: 'link', address: '192.0.2.9' }, right, later(number * 3))).toBe('found');
});
