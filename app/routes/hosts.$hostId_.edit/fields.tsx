import { VisibilityField } from '~/components/host-tags/visibility-field';
import {
  precisionNames,
  precisions,
  type Precision,
  resourceFacetNames,
  resourceFacets,
} from '~/domain/registry/rules';
import { choicesOf } from '~/lib/choices';
import {
  Checkbox,
  ChipGroup,
  FormRow,
  FormSection,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  type SelectOption,
} from '~/ui';
import type { HostFields } from './defaults';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'].map((label, index) => ({
  value: String(index + 1),
  label,
}));

const precisionHelp: Record<Precision, string> = {
  exact: '地図の点と住所が、だれにでも見えます。',
  area: '圏域の名前だけが見えます。個人のお宅などは、これを選んでください。',
  hidden: '圏域も見えません。職員には、いつも場所が見えます。',
};

interface Choices {
  kinds: readonly SelectOption[];
  areas: readonly SelectOption[];
}

/** What the place is called and can do. */
export function BasicFields({ fields, choices }: { fields: HostFields; choices: Choices }) {
  const areas = [
    ...choices.areas,
    { value: 'outside', label: '市外' },
    { value: 'unknown', label: '分からない' },
  ];
  return (
    <FormSection title="名前とできること">
      <TextField field={fields.name} label="名前" required />
      <TextField
        field={fields.kana}
        label="よみ"
        help="ひらがなでもカタカナでも。よみを入れると、かなでもさがせます。"
      />
      <FormRow>
        <SelectField field={fields.kind} label="種類" required options={choices.kinds} />
        <SelectField field={fields.area} label="圏域" required options={areas} />
      </FormRow>
      <TextArea field={fields.whatWeCanBring} label="できること・持ち寄れること" rows={3} />
      <ChipGroup
        field={fields.resourceFacets}
        label="持ち寄れるものの種類"
        options={choicesOf(resourceFacets, resourceFacetNames)}
      />
      <TextArea
        field={fields.value}
        label="取組の価値"
        rows={2}
        help="いまの取組が、地域や来る人にとってどうよいか。公開の画面に載ります。"
      />
      <ChipGroup field={fields.openWeekdays} label="開いている曜日" options={weekdays} />
      <FormRow>
        <TimeField field={fields.opensAt} label="開く時刻" />
        <TimeField field={fields.closesAt} label="閉まる時刻" />
      </FormRow>
      <TextField
        field={fields.openingText}
        label="開いている時間のひとこと"
        help="例：第3月曜は休み。昼は閉まる。"
      />
    </FormSection>
  );
}

/** Where it is, and how exactly that may be shown. */
export function PlaceFields({ fields }: { fields: HostFields }) {
  return (
    <FormSection title="場所">
      <TextField field={fields.address} label="住所" autoComplete="off" />
      <TextField
        field={fields.point}
        label="緯度と経度"
        width="medium"
        help="地図アプリで場所を長く押すと出る、二つの数。例：34.8672, 138.3234"
      />
      <RadioGroup
        field={fields.locationPrecision}
        label="公開の地図での見せ方"
        required
        options={precisions.map((value) => ({
          value,
          label: precisionNames[value],
          help: precisionHelp[value],
        }))}
      />
    </FormSection>
  );
}

/** What everybody may ring, and what only staff may. */
export function ContactFields({ fields }: { fields: HostFields }) {
  return (
    <FormSection title="連絡先" lead="「公開する」と書いたものだけが、公開の画面に載ります。">
      <FormRow>
        <TextField field={fields.publicPhone} label="公開する電話" inputMode="tel" autoComplete="off" />
        <TextField field={fields.publicMail} label="公開するメール" type="email" autoComplete="off" />
      </FormRow>
      <TextField field={fields.url} label="公開するサイト" type="url" autoComplete="off" />
      <TextField field={fields.contactName} label="担当の方のお名前" width="medium" autoComplete="off" />
      <FormRow>
        <TextField field={fields.contactPhone} label="連絡先の電話" inputMode="tel" autoComplete="off" />
        <TextField field={fields.contactMail} label="連絡先のメール" type="email" autoComplete="off" />
      </FormRow>
    </FormSection>
  );
}

/** Who may see it and whom it may take. */
export function ShowFields({ fields }: { fields: HostFields }) {
  return (
    <FormSection title="載せ方">
      <VisibilityField field={fields.visibility} />
      <Checkbox
        field={fields.clearedForMinors}
        label="未成年の人を受け入れてよいと確かめた"
        help="大人の目があること、帰りの時間、連絡のしかたを確かめてから選んでください。"
      />
    </FormSection>
  );
}
