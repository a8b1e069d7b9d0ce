import { describe, expect, it } from 'vitest';
import { saidOnOf } from './said-on';

const saved = (day: string, ...slugs: string[]) => ({ slugs, savedAt: new Date(`${day}T03:00:00Z`) });

describe('on which day something was said', () => {
  it.each([
    ['nothing yet', [], {}],
    ['once', [saved('2026-10-03', 'gentle')], { gentle: '2026-10-03' }],
    [
      'kept in later saves: the first of them',
      [saved('2026-11-01', 'gentle', 'want_talk'), saved('2026-10-03', 'gentle')],
      { gentle: '2026-10-03', want_talk: '2026-11-01' },
    ],
    [
      'taken out and said again: anew',
      [saved('2026-11-01', 'gentle'), saved('2026-10-20'), saved('2026-10-03', 'gentle')],
      { gentle: '2026-11-01' },
    ],
    ['taken out: no more', [saved('2026-11-01'), saved('2026-10-03', 'gentle')], {}],
    [
      'late in the evening of Greenwich: the next day in Japan',
      [{ slugs: ['gentle'], savedAt: new Date('2026-10-03T16:00:00Z') }],
      { gentle: '2026-10-04' },
    ],
  ])('%s', (_, versions, days) => {
    expect(saidOnOf(versions)).toEqual(days);
  });
});
