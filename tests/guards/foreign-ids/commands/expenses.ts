import { now as decemberNoon } from '#tests/factories/expenses';
import { scopeOf } from '#tests/factories/scope';
import type { TownAtWork } from '../town-at-work';
import { asHostOf, type CommandRow } from './row';

const asClaimingHost = (town: TownAtWork) => scopeOf('host', { hostId: town.claimingHost });
const coordinator = () => scopeOf('coordinator');
const line = {
  kind: 'consumables',
  workOn: '2026-12-10',
  description: '作業の手袋',
  quantity: '2',
  unit: '組',
  unitPrice: '750',
  evidence: '領収書',
};

const claims: readonly CommandRow[] = [
  {
    name: 'expenses.open-claim',
    as: coordinator,
    input: ({ host }) => ({ hostId: host, period: '2026-11' }),
  },
  {
    name: 'expenses.open-claim',
    as: asHostOf,
    input: ({ host }) => ({ hostId: host, period: '2026-11' }),
  },
  {
    name: 'expenses.save-line',
    as: asClaimingHost,
    input: ({ draft, draftLine, claimedKey }) => ({
      ...{ ...line, claimId: draft, version: 2, lineId: draftLine, target: `placement:${claimedKey}` },
    }),
    answers: { target: 'Invalid' },
  },
  {
    name: 'expenses.remove-line',
    as: coordinator,
    input: ({ draft, draftLine }) => ({ claimId: draft, version: 2, lineId: draftLine }),
  },
  { name: 'expenses.submit-claim', as: coordinator, input: ({ draft }) => ({ id: draft, version: 2 }) },
  { name: 'expenses.withdraw-claim', as: coordinator, input: ({ draft }) => ({ id: draft, version: 2 }) },
  {
    name: 'expenses.return-submitted',
    input: ({ submitted }) => ({ id: submitted, version: 3, reason: '日付を直してください' }),
  },
  {
    name: 'expenses.return-checked',
    input: ({ checked }) => ({ id: checked, version: 4, reason: '日付を直してください' }),
  },
  {
    name: 'expenses.check-claim',
    input: ({ submitted, submittedLine }) => ({
      ...{ id: submitted, version: 3, payeeType: 'corporation' },
      lines: [{ id: submittedLine, schemeAnswer: 'none', schemeNote: '対象になる制度がない' }],
    }),
  },
  {
    name: 'expenses.decide-claim',
    input: ({ checked, checkedLine }) => ({
      ...{ id: checked, version: 4 },
      lines: [{ id: checkedLine, decision: 'refused', reason: '日付がちがう' }],
    }),
  },
  {
    name: 'expenses.record-work-request',
    input: ({ draft, claimedPlacement }) => ({
      ...{ claimId: draft, placementId: claimedPlacement, requestedOn: '2026-12-01', content: '見守り' },
    }),
    answers: { placementId: 'Invalid' },
  },
];

/** Claims, at noon of their month. */
export const expenses: readonly CommandRow[] = claims.map((row) => ({ ...row, now: decemberNoon }));
