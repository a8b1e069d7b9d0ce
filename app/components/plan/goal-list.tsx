import { horizonNames, type Horizon } from '~/domain/meetings/rules';
import { Tag, Tags } from '~/ui';

export interface GoalView {
  id: string;
  text: string;
  horizon: string;
  actions: { id: string; owner: string; what: string; frequency: string; isStatutory: boolean }[];
}

/** Goals in the person's words, each with who does what. */
export function GoalList({ goals, level: Heading = 'h3' }: { goals: GoalView[]; level?: 'h3' | 'h4' }) {
  return (
    <ol className="stack">
      {goals.map((goal) => (
        <li key={goal.id}>
          <Heading className="heading-3">{goal.text}</Heading>
          <p className="muted">{horizonNames[goal.horizon as Horizon]}</p>
          <ul className="lines">
            {goal.actions.map((action) => (
              <li key={action.id}>
                <b>{action.owner}</b>：{action.what}
                <Tags>
                  {action.frequency ? <Tag>{action.frequency}</Tag> : null}
                  <Tag>{action.isStatutory ? '法に基づく事業' : 'それ以外の取組'}</Tag>
                </Tags>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
