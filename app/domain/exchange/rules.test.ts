import { describe, expect, it } from 'vitest';
import {
  mayCancel,
  mayContinue,
  mayRepeat,
  mayStart,
  mayStop,
  mayUndo,
  runState,
  runStates,
  type RunState,
} from './rules';

const now = new Date('2026-11-20T03:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('runState', () => {
  it.each<[string, Date | null, RunState]>([
    ['preview', null, 'preview'],
    ['running', ago(2), 'running'],
    ['running', ago(30), 'running'],
    ['running', ago(31), 'interrupted'],
    ['running', null, 'interrupted'],
    ['done', ago(300), 'done'],
    ['failed', ago(300), 'failed'],
    ['cancelled', null, 'cancelled'],
  ])('%s, last heard %s → %s', (status, heartbeatAt, state) =>
    expect(runState({ status, heartbeatAt }, now)).toBe(state),
  );
});

describe('what may be done with a run', () => {
  const allowedIn = (decide: (state: RunState) => { ok: boolean }) =>
    runStates.filter((state) => decide(state).ok);
  it('starts from the preview, continues where it broke off, is put away before it began', () => {
    expect(allowedIn(mayStart)).toEqual(['preview']);
    expect(allowedIn(mayContinue)).toEqual(['interrupted', 'stopped', 'failed']);
    expect(allowedIn(mayCancel)).toEqual(['preview']);
    expect(allowedIn((state) => mayRepeat(state, true))).toEqual(
      runStates.filter((state) => state !== 'running' && state !== 'undoing'),
    );
    expect(allowedIn((state) => mayRepeat(state, false))).toEqual([]);
  });

  it('is stopped while at work, and taken back where something was stored', () => {
    expect(allowedIn(mayStop)).toEqual(['running', 'interrupted']);
    expect(allowedIn(mayUndo)).toEqual(['interrupted', 'stopped', 'done', 'failed', 'undoing']);
  });
});
