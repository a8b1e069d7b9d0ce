import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { anAllocation, aWaiting } from '#tests/factories/allocation';
import { aPlace } from '#tests/factories/matching';
import { runApart } from './run-apart.server';

const input = anAllocation({ waiting: [aWaiting('a')], places: [aPlace()] });

/** A thread that does something else than to calculate. */
function aThread(code: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'thread-')), 'thread.mjs');
  writeFileSync(file, code);
  return file;
}

it('calculates in a thread of its own, and leaves this one free meanwhile', async () => {
  let turns = 0;
  const start = performance.now();
  const counting = setInterval(() => (turns += 1), 10);
  const { pairs, proof } = await runApart(input);
  clearInterval(counting);
  expect(pairs).toMatchObject([{ caseId: 'a', offerId: 'offer-1', cell: 'tue_am', band: 'ready' }]);
  expect(proof.gap).toBe(0);
  expect(turns).toBeGreaterThan((performance.now() - start) / 100);
});

it.each([
  ['breaks', 'throw new Error("out of memory")'],
  ['ends without a word', 'process.exit(1)'],
])('says so when the thread %s, and calculates the next', async (_, code) => {
  await expect(runApart(input, { file: aThread(code) })).rejects.toMatchObject({
    failure: 'broken',
    cause: expect.any(Error) as unknown,
  });
  expect((await runApart(input)).pairs).toHaveLength(1);
});

it('ends a thread that says nothing for too long', async () => {
  const silent = aThread('setInterval(() => undefined, 1000)');
  await expect(runApart(input, { file: silent, patience: 0.2 })).rejects.toThrow(/silent/);
});

it('lets a few wait for their turn, and tells the others at once', async () => {
  const silent = aThread('setInterval(() => undefined, 1000)');
  const waiting = Array.from({ length: 4 }, () => runApart(input, { file: silent, patience: 0.1 }));
  await expect(runApart(input)).rejects.toThrow(/busy/);
  const outcomes = await Promise.allSettled(waiting);
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
  expect((await runApart(input)).pairs).toHaveLength(1);
});
