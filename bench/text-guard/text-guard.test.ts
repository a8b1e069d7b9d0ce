import { describe, expect, it } from 'vitest';
import { inspectText } from '~/lib/text-guard';
import { figuresOf } from './judge';
import { ownSentences } from './read-sentences';
import { areaNames, benchTextGuard } from './run';

/** What users are promised: nearly all that identifies is caught, and little else. */
const floor = { recall: 0.98, falseAlarms: 0.05, tooStrict: 0.05 };

describe.each(benchTextGuard())('the $set sentences', ({ lines }) => {
  const figures = figuresOf(lines);

  it('are caught where they identify somebody', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(floor.recall);
  });

  it('pass where they are harmless', () => {
    expect(figures.falseAlarms).toBeLessThanOrEqual(floor.falseAlarms);
  });

  it('are not refused inside the team where a warning is enough', () => {
    expect(figures.tooStrict).toBeLessThanOrEqual(floor.tooStrict);
  });
});

describe('a need that is told with its cause', () => {
  it.each(ownSentences().flatMap(({ text, instead }) => (instead === null ? [] : [{ text, instead }])))(
    '$text → $instead',
    ({ text, instead }) => {
      const offers = inspectText(text, areaNames).flatMap(({ offer }) =>
        offer ? offer.to.map((words) => text.replace(offer.from, words)) : [],
      );
      expect(offers).toContain(instead);
      expect(inspectText(instead, areaNames)).toEqual([]);
    },
  );
});
