import { labourQuestionNames, labourQuestions } from '~/domain/registry/rules';
import { Disclosure, LevelGroup, type FieldLike } from '~/ui';

const levels = [
  { value: 'unknown', label: '分からない' },
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
];

/** The five questions that tell a thank-you from a wage; asked only where there is a reward. */
export function LabourFields({ field }: { field: FieldLike }) {
  const initial: unknown = field.initialValue;
  const said = typeof initial === 'object' && initial !== null ? (initial as Record<string, unknown>) : {};
  return (
    <Disclosure
      summary="お礼があるときの、五つの確認（雇用にあたらないか）"
      open={Object.values(said).some((answer) => answer === 'yes' || answer === 'no')}
    >
      <LevelGroup
        field={field}
        label="受入先に聞いて選んでください"
        help="結果は受入枠の画面に出ます。目安であり、法律の判断ではありません。"
        required="none"
        levels={levels}
        rows={labourQuestions.map((question) => ({
          name: `${field.name}.${question}`,
          label: labourQuestionNames[question],
          value: typeof said[question] === 'string' ? said[question] : 'unknown',
        }))}
      />
    </Disclosure>
  );
}
