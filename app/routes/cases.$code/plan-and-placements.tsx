import { Link } from '@remix-run/react';
import { planStatusNames, type PlanStatus } from '~/domain/meetings/rules';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatMonthDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Tag, UnavailableButton } from '~/ui';
import type { FoundCase } from './found';

/** The plans of the case, newest first, and the way to write one. */
export function PlanBand({ found }: { found: FoundCase }) {
  const { plans, steps, line, mayPlan } = found;
  const begin = steps.begin_planning;
  const words = plans.length === 0 ? 'プランを書く' : 'プランを開く';
  const button =
    plans.length > 0 || (mayPlan && begin.ok) ? (
      <LinkButton to={paths.plan(line.code)}>{words}</LinkButton>
    ) : begin.ok ? null : (
      <UnavailableButton reason={begin.reason} wayOut={begin.wayOut}>
        プランを書く
      </UnavailableButton>
    );
  return (
    <Band title="プラン" count={`${plans.length}件`}>
      {plans.length === 0 ? (
        <EmptyState title="まだプランはありません" action={button}>
          目標は一つからで大丈夫です。ご本人の言葉で書きます。
        </EmptyState>
      ) : (
        <div className="stack">
          <ul className="lines">
            {plans.map(({ number, status, monitoringOn }) => (
              <li key={number} className="lines__row">
                <span>
                  第{number}版
                  {monitoringOn ? (
                    <span className="muted">　見直す日 {formatMonthDay(monitoringOn)}</span>
                  ) : null}
                </span>
                <Tag about="いまの様子">{planStatusNames[status as PlanStatus]}</Tag>
              </li>
            ))}
          </ul>
          {button}
        </div>
      )}
    </Band>
  );
}

/** Where the person goes or may go. */
export function PlacementBand({ found }: { found: FoundCase }) {
  const { placements, line, maySeePlacements } = found;
  const search = maySeePlacements && found.facts.strengthsAndWishes > 0;
  return (
    <Band title="受入れ" count={`${placements.length}件`}>
      {placements.length === 0 ? (
        <EmptyState
          title="まだ受入先の話は進んでいません"
          action={search ? <LinkButton to={paths.matches(line.code)}>受入先をさがす</LinkButton> : null}
        >
          強みと条件に合う場所を、理由と聞くことばを添えて出します。
        </EmptyState>
      ) : (
        <div className="stack">
          <ul className="lines">
            {placements.map(({ id, hostName, status, timeText }) => (
              <li key={id} className="lines__row">
                <span>
                  {maySeePlacements ? <Link to={paths.placement(id)}>{hostName}</Link> : hostName}
                  {timeText ? <span className="muted">　{timeText}</span> : null}
                </span>
                <Tag about="いまの様子">{placementStatusNames[status as PlacementStatus]}</Tag>
              </li>
            ))}
          </ul>
          {search ? <LinkButton to={paths.matches(line.code)}>ほかの受入先もさがす</LinkButton> : null}
        </div>
      )}
    </Band>
  );
}
