import { conditionAnswerNames, type ConditionAnswer } from '~/domain/registry/rules';
import { Icon, type IconName } from '~/ui';

/** ○はい, △相談, ×いいえ: the same signs for a button and for what was said. */
export const answerIcons: Record<ConditionAnswer, IconName> = {
  yes: 'circle',
  partly: 'triangle',
  no: 'close',
};

/** What was said to a condition, as sign and word, with a note where there is one. */
export function SaidAnswer({ answer, note }: { answer: ConditionAnswer; note: string }) {
  return (
    <span className={`said__answer said__answer--${answer}`}>
      <Icon name={answerIcons[answer]} size={20} />
      {conditionAnswerNames[answer]}
      {note ? <span className="said__note">{note}</span> : null}
    </span>
  );
}
