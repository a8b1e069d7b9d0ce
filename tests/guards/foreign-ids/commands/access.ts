import { dayOfTests } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import type { CommandRow } from './row';

/** Who works on a case and who may see it. */
export const access: readonly CommandRow[] = [
  {
    name: 'people.open-urgently',
    as: () => strangerScope(),
    input: ({ openedCode }) => ({
      ...{ code: openedCode, kind: 'life', reason: '消防から、ふだんの様子をたずねられた', understood: 'on' },
    }),
    answers: { code: 'Invalid' },
  },
  {
    name: 'people.add-agency',
    input: ({ sharedCode, otherAgency }) => ({
      ...{ code: sharedCode, version: 1, agencyId: otherAgency, part: 'outside' },
    }),
    answers: { agencyId: 'Invalid' },
  },
  {
    name: 'people.remove-agency',
    input: ({ joinedCode, otherAgency }) => ({ code: joinedCode, version: 1, agencyId: otherAgency }),
  },
  {
    name: 'people.name-ground',
    input: ({ joinedCode, otherAgency }) => ({
      ...{ code: joinedCode, version: 1, agencyId: otherAgency, part: 'outside' },
    }),
  },
  { name: 'people.set-case-ref', input: ({ openedCode }) => ({ code: openedCode, caseRef: 'A-12' }) },
  { name: 'records.propose-disposal', input: ({ overdueCode }) => ({ codes: [overdueCode] }) },
  { name: 'records.withdraw-disposal', input: ({ disposal }) => ({ id: disposal }) },
  {
    name: 'records.confirm-disposal',
    as: () => scopeOf('officer'),
    input: ({ disposal, overdueLoan }) => ({
      ...{ ids: [disposal], worksSeenTo: [overdueLoan], understood: 'on' },
    }),
    answers: { 'worksSeenTo[0]': 'Invalid' },
  },
  {
    name: 'people.join-household',
    input: ({ openedCode, sharedCode }) => ({ code: openedCode, other: sharedCode }),
    answers: { other: 'Invalid' },
  },
  {
    name: 'people.merge-cases',
    input: ({ heldCode, openedCode }) => ({
      ...{ code: heldCode, version: 1, other: openedCode, otherVersion: 1, compared: 'on' },
    }),
    answers: { other: 'Invalid' },
  },
  {
    name: 'people.clear-slip',
    input: ({ heldCode, takenUpCode }) => ({ code: heldCode, of: takenUpCode }),
    answers: { of: 'Refused' },
  },
  { name: 'people.leave-household', input: ({ familyCode }) => ({ code: familyCode }) },
  {
    name: 'people.report-slip-loss',
    input: ({ endedCode }) => ({
      ...{ code: endedCode, version: 1, noticedOn: dayOfTests },
      ...{ happened: '棚の整理のあと見当たらない', told: ['manager'] },
    }),
  },
  { name: 'people.see-slip-loss', input: ({ slipLoss }) => ({ id: slipLoss }) },
  { name: 'people.end-urgent', as: () => strangerScope(), input: ({ opening }) => ({ id: opening }) },
  { name: 'people.see-opening', input: ({ opening }) => ({ id: opening, note: '電話で聞いた' }) },
];
