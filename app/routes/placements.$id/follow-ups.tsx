import { burdenAnswerNames, burdenQuestion } from '~/domain/placements/rules';
import { Band, EmptyState, Disclosure } from '~/ui';
import { daysBetween, formatDay } from '~/lib/japanese-date';
import { FollowUpForm } from './follow-up-form';
import type { PlacementView } from './summary';

const sideNames = { person: '本人', host: '受入先' } as const;

/** Follow-ups of both sides: what is due with its form, and what was heard. */
export function FollowUps({ placement }: { placement: PlacementView }) {
  const { planned, done, today } = placement;
  if (!placement.startedOn) return null;
  return (
    <Band title="フォローアップ" lead="本人と受入先、両方の様子を聞きます。" count={`${done.length}回`}>
      {planned.length === 0 && done.length === 0 ? (
        <EmptyState title="予定はまだありません">活動を始めると、予定が入ります。</EmptyState>
      ) : null}
      <ul className="lines">
        {planned.map((followUp, index) => {
          const late = daysBetween(followUp.plannedOn, today);
          return (
            <li key={followUp.id} className="line">
              <h3 className="heading-3">
                {sideNames[followUp.side as 'person' | 'host']}：{followUp.kindName}
              </h3>
              <p className={late > 0 ? 'attention' : 'muted'}>
                {formatDay(followUp.plannedOn)}
                {late > 0 ? `（${late}日過ぎ）` : 'の予定'}
              </p>
              {placement.mayRun ? (
                <Disclosure summary="聞いて書く" open={index === 0 && late >= 0}>
                  <FollowUpForm placement={placement} followUp={followUp} />
                </Disclosure>
              ) : null}
            </li>
          );
        })}
        {done.map((followUp) => (
          <li key={followUp.id} className="line">
            <h3 className="heading-3">
              {sideNames[followUp.side as 'person' | 'host']}：{followUp.kindName}
            </h3>
            <p className="muted">{followUp.doneOn ? formatDay(followUp.doneOn) : ''}に聞きました</p>
            {followUp.feltBurden ? (
              <p>
                {burdenQuestion}：{burdenAnswerNames[followUp.feltBurden as 'yes' | 'no']}
              </p>
            ) : null}
            {followUp.changes.length > 0 ? <p>見られた変化：{followUp.changes.join('、')}</p> : null}
            {followUp.note ? <p>{followUp.note}</p> : null}
          </li>
        ))}
      </ul>
    </Band>
  );
}
