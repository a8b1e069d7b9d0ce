import { describe, expect, it } from 'vitest';
import { consentReminder } from './consent-reminders';

const today = '2026-11-20';

describe('what staff are reminded of about a consent', () => {
  it.each([
    ['no end was set', 'granted', '2026-01-01', null, null],
    ['61 days are left', 'granted', '2026-01-01', '2027-01-20', null],
    ['60 days are left', 'granted', '2026-01-01', '2027-01-19', ['ends', '2026-11-20']],
    ['31 days are left', 'granted', '2026-01-01', '2026-12-21', ['ends', '2026-10-22']],
    ['30 days are left', 'granted', '2026-01-01', '2026-12-20', ['ends_soon', '2026-11-20']],
    ['it ends today', 'granted', '2026-01-01', '2026-11-20', ['ends_soon', '2026-10-21']],
    ['it ended yesterday', 'granted', '2026-01-01', '2026-11-19', ['ended', '2026-11-20']],
    ['it was explained 29 days ago', 'explained', '2026-10-22', null, null],
    ['it was explained 30 days ago', 'explained', '2026-10-21', null, ['unanswered', '2026-11-20']],
    ['it was refused long ago', 'refused', '2026-01-01', null, null],
    ['it was withdrawn, with an end', 'withdrawn', '2026-01-01', '2026-11-01', null],
  ])('%s', (_, state, recordedOn, validUntil, expected) => {
    const told = consentReminder({ state, recordedOn, validUntil }, today);
    expect(told && [told.kind, told.from]).toEqual(expected);
  });
});
