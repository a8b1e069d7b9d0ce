import { aFamilyContact, dayOfTests } from '#tests/factories/people';
import { aClosure, aSuspension } from '#tests/factories/endings';
import type { CommandRow } from './row';

/** The course of a case: schemes considered, attempts to reach somebody, the items to end it, what comes after. */
export const course: readonly CommandRow[] = [
  {
    name: 'people.check-scheme',
    input: ({ openedCode }) => ({
      ...{ code: openedCode, scheme: 'hello_work', fit: 'no' },
      reason: '人の少ない時間の場がないため',
    }),
  },
  {
    name: 'people.remove-scheme',
    input: ({ closedCode }) => ({ code: closedCode, scheme: 'none' }),
  },
  {
    name: 'people.record-attempt',
    input: ({ supportedCode }) => ({
      ...{ code: supportedCode, triedOn: dayOfTests, means: 'visit', result: 'no_answer' },
    }),
  },
  {
    name: 'people.end-in-conference',
    input: ({ unsharedCode, unsharedVersion: version, agency }) => ({
      ...{ code: unsharedCode, version, how: 'closure', decidedOn: dayOfTests, reason: 'other' },
      ...{ aftercare: 'declined', leadAgencyId: agency },
    }),
    answers: { leadAgencyId: 'Refused' },
  },
  {
    name: 'people.record-family-contact',
    input: ({ consultedCode }) => ({ ...aFamilyContact, code: consultedCode }),
  },
  {
    name: 'people.end-family-consultation',
    input: ({ consultedCode }) => ({ code: consultedCode, version: 1, reason: 'family_settled' }),
  },
  { name: 'people.hear-hand-back', input: ({ handedBackCode }) => ({ code: handedBackCode }) },
  {
    name: 'people.record-aftercare',
    input: ({ contact: id }) => ({
      ...{ id, doneOn: dayOfTests, talkedTo: 'person', finding: 'going_well' },
    }),
  },
  {
    name: 'meetings.propose-closure',
    input: ({ supportedCode, meeting, agency }) => ({
      ...{ ...aClosure, code: supportedCode, meetingId: meeting, leadAgencyId: agency },
    }),
    answers: { leadAgencyId: 'Refused' },
  },
  {
    name: 'meetings.propose-suspension',
    input: ({ supportedCode, meeting }) => ({ ...aSuspension, code: supportedCode, meetingId: meeting }),
  },
  { name: 'meetings.withdraw-ending', input: ({ proposedEndCode }) => ({ code: proposedEndCode }) },
];
