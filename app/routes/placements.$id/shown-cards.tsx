import { cardNames, closeReasonNames, closeReasons } from '~/domain/placements/rules';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { Card, Disclosure, RadioGroup, SubmitButton } from '~/ui';
import { StepForm, useCameBack } from './step-form';
import type { PlacementView } from './summary';

/** What the host sees of the person today, until when, and the way to close it at once. */
export function ShownCards({ placement }: { placement: PlacementView }) {
  const { cards, hostName } = placement;
  if (cards.shown.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="heading-3">いま見せている札</h2>
      <ul className="lines">
        {cards.shown.map(({ id, level, until }) => (
          <li key={id}>
            <p>
              <b>{cardNames[level]}</b>
              <br />
              {until === null ? '期限はありません' : `${formatDay(until)}まで`}
            </p>
            {placement.mayRun ? <CloseCard placement={placement} level={level} /> : null}
          </li>
        ))}
      </ul>
      <p className="muted">閉じると、{hostName}の画面からすぐに消えます。</p>
    </Card>
  );
}

interface CloseCardProps {
  placement: PlacementView;
  level: PlacementView['cards']['shown'][number]['level'];
}

function CloseCard({ placement: { id, version, status }, level }: CloseCardProps) {
  const about = `close_card_${level}`;
  return (
    <Disclosure summary="このカードを閉じる" open={useCameBack(about)}>
      <StepForm<'reason'> intent="close_card" about={about} id={id} version={version}>
        {({ reason }) => (
          <>
            <input type="hidden" name="level" value={level} />
            <RadioGroup
              field={reason}
              label="閉じるわけ"
              help="ご本人も「共有の記録」で読みます。"
              required
              options={choicesOf(closeReasons, closeReasonNames)}
            />
            {level === 2 && status === 'asked' ? (
              <p>
                返事を待っている打診も、取り下げになります。受入先は、開いたときに「終わっています」と出ます。
              </p>
            ) : null}
            <SubmitButton variant="danger">{cardNames[level]}を閉じる</SubmitButton>
          </>
        )}
      </StepForm>
    </Disclosure>
  );
}
