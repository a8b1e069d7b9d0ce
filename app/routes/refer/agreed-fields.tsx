import { consentMethodNames, consentMethods, consentScopeWords } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, FormSection, Notice, RadioGroup, type FieldLike } from '~/ui';

const beginnings = [
  { value: 'granted', label: 'ご本人に説明し、つなぐ同意を得た', help: 'この同意が記録に残ります。' },
  {
    value: 'family',
    label: '家族からの相談（ご本人はまだ知らない）',
    help: '相談受付だけを残し、ご本人のことは書きません。',
  },
];

/** The agreement that the referrer takes before anything is handed on (INT-5..7). */
export function AgreedFields({ fields }: { fields: Record<'beginning' | 'method', FieldLike> }) {
  return (
    <FormSection title="ご本人の同意">
      <Notice title="こう説明してください">
        {consentScopeWords.consultation.meaning}
        断ってもよく、いつでも取りやめられます。会議や受入先に伝えることへの同意は、あとで別に聞きます。
      </Notice>
      <RadioGroup
        field={fields.beginning}
        label="どちらですか"
        help="まだ返事を待っているときは、つながずに「とりあえず探す」で調べられます。急がせる必要はありません。"
        required
        options={beginnings}
      />
      <ChipGroup
        field={fields.method}
        type="radio"
        label="どのように説明しましたか"
        help="同意を得たときに選びます。"
        options={choicesOf(consentMethods, consentMethodNames)}
      />
    </FormSection>
  );
}
