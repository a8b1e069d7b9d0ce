import { formatDay } from '~/lib/japanese-date';
import { LinkButton, Notice, SubmitButton } from '~/ui';
import { paths } from '~/paths';
import { StepForm } from './step-form';
import type { PlacementView } from './summary';

/** The acceptance card of somebody who comes is about to end: one press shows it on, where the consent still holds. */
export function Renewal({
  placement: { cards, id, version, code, mayRun, today },
}: {
  placement: PlacementView;
}) {
  const { renewal } = cards;
  if (!renewal?.until) return null;
  const { until, newUntil, decision } = renewal;
  const isOver = until < today;
  const title = isOver
    ? `受入れカードは、${formatDay(until)}で見えなくなりました`
    : `受入れカードは、${formatDay(until)}で見えなくなります`;
  if (!decision.ok) {
    return (
      <Notice
        tone="attention"
        title={title}
        actions={
          <>
            <LinkButton to={paths.consents(code)}>同意のページを開く</LinkButton>
            <LinkButton to={paths.acceptanceCard(id)}>受入れカードを開く</LinkButton>
          </>
        }
      >
        <p>
          {decision.reason}
          {decision.wayOut}
        </p>
        {mayRun ? <LetEnd id={id} version={version} isOver={isOver} /> : null}
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={title}>
      <p>ご本人と確かめた内容は、そのままです。同意も続いています。</p>
      {mayRun ? (
        <StepForm intent="renew_card" id={id} version={version}>
          {() => <SubmitButton>{formatDay(newUntil)}までのばす</SubmitButton>}
        </StepForm>
      ) : null}
      {mayRun ? <LetEnd id={id} version={version} isOver={isOver} /> : null}
    </Notice>
  );
}

/** A card that is still shown ends by itself; one that has ended is let go of, so that it is asked no more. */
function LetEnd({ id, version, isOver }: { id: string; version: number; isOver: boolean }) {
  if (!isOver)
    return (
      <p className="muted">
        のばさないときは、そのままで見えなくなります。すぐに閉じるときは、「いま見せている札」で閉じます。
      </p>
    );
  return (
    <StepForm intent="close_card" about="let_end" id={id} version={version}>
      {() => (
        <>
          <input type="hidden" name="level" value="3" />
          <input type="hidden" name="reason" value="not_needed" />
          <SubmitButton variant="quiet">のばさずに終える</SubmitButton>
        </>
      )}
    </StepForm>
  );
}
