import type { EndingForm } from '~/components/case/before-proposal';
import { StabilityFields } from '~/components/case/stability-fields';
import { stabilityNames, stabilityView } from '~/domain/people/rules';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatDay } from '~/lib/japanese-date';
import { Checkbox, FormSection, TextArea, type FieldLike } from '~/ui';

type Name =
  | 'isConnected'
  | 'connectedHow'
  | 'isStable'
  | 'stableHow'
  | 'exception'
  | 'stabilityPerson'
  | 'stabilityHost';

/** The two checks of a closure, each with what shows it, beside what is on record (CLS-1). */
export function CheckFields({ fields, found }: { fields: Record<Name, FieldLike>; found: EndingForm }) {
  return (
    <FormSection
      title="二つの確かめ"
      lead="「つながりが安定」「継続の見通し」「主担当へ引継ぎ」で終結するときは、両方が要ります。"
    >
      <Stability stability={found.stability} />
      <Checkbox field={fields.isConnected} label="つながりができた" />
      <TextArea field={fields.connectedHow} label="つながりができたと言える様子" rows={2} />
      <Checkbox field={fields.isStable} label="つながり先との関係が安定した" />
      <TextArea
        field={fields.stableHow}
        label="安定したと言える様子"
        help="ご本人とつながり先の両方から聞いたこと。"
        rows={2}
      />
      <StabilityFields person={fields.stabilityPerson} host={fields.stabilityHost} />
      <TextArea
        field={fields.exception}
        label="確かめがそろわないまま終結するわけ"
        help="ご本人の希望、転居などで終結するときと、安定をどちらかに聞けなかったときに書きます。"
        rows={2}
      />
    </FormSection>
  );
}

function Stability({ stability }: Pick<EndingForm, 'stability'>) {
  if (stability.length === 0) return <p className="muted">始まった受入れの記録は、まだありません。</p>;
  return (
    <ul className="lines" aria-label="受入れの記録">
      {stability.map(({ id, hostName, status, person, host, ...heard }) => (
        <li key={id}>
          {hostName}：{placementStatusNames[status as PlacementStatus]}
          <span className="muted">
            （様子を聞いた記録：ご本人{person}回、受入先{host}回）
          </span>
          <Heard {...heard} />
        </li>
      ))}
    </ul>
  );
}

type HeardProps = Pick<EndingForm['stability'][number], 'settledOn' | 'stabilityPerson' | 'stabilityHost'>;

/** What both said on the day on which the placement was settled; it is asked anew for the closure. */
function Heard({ settledOn, stabilityPerson, stabilityHost }: HeardProps) {
  if (settledOn === null || (stabilityPerson === null && stabilityHost === null)) return null;
  const nameOf = (level: number | null) => stabilityNames[stabilityView(level) ?? 'not_asked'];
  return (
    <p className="muted">
      {formatDay(settledOn)}に聞いた安定：ご本人「{nameOf(stabilityPerson)}」、つながり先「
      {nameOf(stabilityHost)}」
    </p>
  );
}
