import { EndingFacts } from '~/components/meeting/ending-facts';
import type { getPlans } from '~/domain/meetings/index.server';
import { outcomeNames, timingNames, type Outcome } from '~/domain/meetings/rules';
import { formatCaseCode } from '~/domain/people/rules';
import { DecisionList } from '~/components/case/decision-list';
import { formatDay } from '~/lib/japanese-date';
import { Band } from '~/ui';
import { PlanBand } from './plan-band';

type Earlier = Awaited<ReturnType<typeof getPlans>>['earlier'][number];

/** What stands under the code of a case that was taken up in this one: plans, what meetings found, decisions. */
export function EarlierCase({ earlier: { code, plans, items, decisions } }: { earlier: Earlier }) {
  const name = formatCaseCode(code);
  return (
    <>
      {plans.map((plan) => (
        <PlanBand key={plan.id} plan={plan} title={`${name}のプラン ${plan.number}`} />
      ))}
      {items.length > 0 ? (
        <Band title={`${name}の会議の記録`} count={`${items.length}件`}>
          <ul className="lines">
            {items.map((item) => (
              <li key={item.id} className="stack">
                <p>
                  <b>{formatDay(item.heldOn)}</b> {timingNames[item.timing]}
                  {item.outcome ? `：${outcomeNames[item.outcome as Outcome]}` : ''}
                </p>
                {item.note ? <p>{item.note}</p> : null}
                {item.ending ? <EndingFacts ending={item.ending} /> : null}
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
      {decisions.length > 0 ? (
        <Band title={`${name}の支援決定`} count={`${decisions.length}件`}>
          <DecisionList decisions={decisions} />
        </Band>
      ) : null}
    </>
  );
}
