import type { ClaimStatus } from '~/domain/expenses/rules';
import { Steps, type Step } from '~/ui';

const stages = ['draft', 'submitted', 'checked', 'approved'] as const;

const labels: Record<(typeof stages)[number], string> = {
  draft: '書く',
  submitted: '確かめる',
  checked: '決める',
  approved: '支払い',
};

const place: Partial<Record<ClaimStatus, number>> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  checked: 2,
  approved: 3,
  invoiced: 3,
  paid: 4,
};

/** Where a claim stands on its way to the payment; nothing for one that has left the way. */
export function ClaimProgress({ status }: { status: ClaimStatus }) {
  const current = place[status];
  if (current === undefined) return null;
  const steps = stages.map((stage, index): Step => ({
    label: labels[stage],
    state: index < current ? 'done' : index === current ? 'current' : 'todo',
  }));
  return <Steps label="請求の進み" steps={steps} />;
}
