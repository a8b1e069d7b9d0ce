import type { CommandRow } from './row';

export const confirmation: readonly CommandRow[] = [
  { name: 'confirmation.ask-by-mail', input: ({ stale }) => ({ hostIds: [stale] }) },
  { name: 'confirmation.make-slips', input: ({ stale }) => ({ hostIds: [stale] }) },
  { name: 'confirmation.record-call', input: ({ stale }) => ({ id: stale, outcome: 'answered' }) },
  { name: 'confirmation.answer-link', input: ({ linkToken }) => ({ token: linkToken, answer: 'unchanged' }) },
  { name: 'confirmation.ask-anew', input: ({ spentToken }) => ({ token: spentToken }) },
  {
    name: 'confirmation.take-list-out',
    input: ({ staleArea }) => ({ area: staleArea, kind: null, state: null, all: false }),
  },
  { name: 'confirmation.take-up-report', input: ({ toldLink }) => ({ id: toldLink }) },
  {
    name: 'confirmation.take-return',
    input: ({ returnedList }) => ({ id: returnedList, version: 1, which: 'all' }),
  },
  { name: 'confirmation.lay-return-aside', input: ({ returnedList }) => ({ id: returnedList, version: 1 }) },
];
