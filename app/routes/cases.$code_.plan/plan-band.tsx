import { GoalList } from '~/components/plan/goal-list';
import type { getPlans } from '~/domain/meetings/index.server';
import { planPatternWords, planStatusNames } from '~/domain/meetings/rules';
import { formatDay } from '~/lib/japanese-date';
import { Band, Card, Facts } from '~/ui';

type Plan = Awaited<ReturnType<typeof getPlans>>['plans'][number];

/** A plan that is not written on any more, to be read. */
export function PlanBand({ plan, title }: { plan: Plan; title: string }) {
  return (
    <Band
      title={title}
      count={planStatusNames[plan.status]}
      lead={plan.pattern ? planPatternWords[plan.pattern].name : undefined}
    >
      <Card as="section">
        <GoalList goals={plan.goals} />
        <Facts
          items={[
            { label: '支援方針', value: plan.policy || 'まだありません' },
            ...(plan.exitPlan ? [{ label: '次の住まいへ移る見通し', value: plan.exitPlan }] : []),
            {
              label: '見直す日',
              value: plan.monitoringOn ? formatDay(plan.monitoringOn) : 'まだありません',
            },
            {
              label: '会議',
              value: plan.meeting ? formatDay(plan.meeting.heldOn) : 'まだ出していません',
            },
            { label: '書いた人', value: plan.writerName },
          ]}
        />
      </Card>
    </Band>
  );
}
