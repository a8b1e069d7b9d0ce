import { hash, verify } from '@node-rs/argon2';
import { Unavailable } from '~/domain/kernel/errors';
import { limitConcurrency } from '~/lib/limit-concurrency';
import { plainPassword } from './rules';

/** argon2id with 64 MiB and three passes (ASVS 5.0 appendix C asks m ≥ 19 MiB with t = 2). */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

// Each hash takes 64 MiB and a core for some 40 ms: two at a time keep the other pages quick in a morning rush.
const crowd = { atOnce: 2, waiting: 200, full: () => new Unavailable() };
const hashInTurn = limitConcurrency(hash, crowd);
const verifyInTurn = limitConcurrency(verify, crowd);

/** @returns the encoded hash, parameters and salt included. */
export function hashPassword(password: string, pepper: Uint8Array): Promise<string> {
  return hashInTurn(plainPassword(password), { ...cost, secret: pepper });
}

export function passwordMatches(encoded: string, password: string, pepper: Uint8Array): Promise<boolean> {
  return verifyInTurn(encoded, plainPassword(password), { secret: pepper });
}
