import type { Decision } from '~/domain/kernel/errors';
import { slipSentence, type SlipState } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Checkbox, LinkButton, Notice } from '~/ui';

type Field = Parameters<typeof Checkbox>[0]['field'];

export interface SlipBefore {
  state: SlipState;
  decision: Decision;
}

/** Asks, in the form of a step, whether the 対応票 was looked at; nothing where an earlier look holds. */
export function SlipCheck({ slip, field, later }: { slip: SlipBefore; field: Field; later?: string }) {
  if (slip.decision.ok || slip.state === 'not_made') return null;
  // A form that came back says the reason itself.
  const help = field.errors ? undefined : `${slip.decision.reason}${later ?? ''}`;
  return <Checkbox field={field} label={slipSentence} help={help} />;
}

/** That there is no 対応票 yet, with the way to one. */
export function SlipMissing({ slip, code }: { slip: SlipBefore; code: string }) {
  if (slip.decision.ok || slip.state !== 'not_made') return null;
  return (
    <Notice
      tone="attention"
      title={slip.decision.reason}
      actions={<LinkButton to={paths.caseSlip(code)}>対応票を作る</LinkButton>}
    >
      {slip.decision.wayOut}
    </Notice>
  );
}
