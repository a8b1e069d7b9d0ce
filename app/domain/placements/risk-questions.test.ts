import { describe, expect, it } from 'vitest';
import { asksRisk, decideRisk, riskQuestions, type RiskAnswer } from './risk-questions';

const all = (answer: RiskAnswer) => Object.fromEntries(riskQuestions.map((question) => [question, answer]));
const small = { residents: 8_000, smallTown: 20_000, personAgrees: false };

describe('特定されるおそれ', () => {
  it.each([
    [8_000, 20_000, true],
    [20_000, 20_000, false],
    [null, 20_000, true],
    [null, 0, false],
    [100, 0, false],
  ])('with %s residents and a limit of %s: asked %s', (residents, smallTown, asked) => {
    expect(asksRisk({ residents, smallTown })).toBe(asked);
  });

  it.each([
    ['nothing answered', { ...small, answers: {} }, false],
    ['one left out', { ...small, answers: { ...all('no'), by_time: undefined } }, false],
    ['no risk', { ...small, answers: all('no') }, true],
    ['one unsure', { ...small, answers: { ...all('no'), by_family: 'unsure' as const } }, false],
    ['a risk, and the person agrees', { ...small, personAgrees: true, answers: all('yes') }, true],
    ['a large town', { ...small, residents: 90_000, answers: {} }, true],
  ])('%s', (_, facts, ok) => {
    expect(decideRisk(facts as Parameters<typeof decideRisk>[0]).ok).toBe(ok);
  });
});
