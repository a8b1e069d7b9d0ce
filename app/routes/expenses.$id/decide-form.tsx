import type { DecideClaimForm } from '~/domain/expenses/schema';
import { formatYen } from '~/lib/money';
import { Band, Facts, FormActions, RadioGroup, SubmitButton, TextField, UnavailableButton } from '~/ui';
import type { ClaimData } from './claim-data';
import { ClaimForm, LineAnswer } from './claim-form';
import { ReturnForm } from './return-form';
import { useIntentForm } from './use-intent-form';

const decisions = [
  { value: 'approved', label: '認める' },
  { value: 'refused', label: '認めない' },
];

/** Approves or refuses each line, with the rule, the evidence and the budget in front of the officer. */
export function DecideForm({ claim }: { claim: ClaimData }) {
  const [form, fields] = useIntentForm<DecideClaimForm>('decide', {
    lines: claim.lines.map((line) => ({
      id: line.id,
      decision: line.faults.length > 0 ? 'refused' : 'approved',
      reason: '',
    })),
  });
  const answers = fields.lines.getFieldList();
  const { budget, approved, year } = claim.money;
  return (
    <Band title="決める" lead="明細ごとに決めます。認めない理由は、受入先に伝わります。">
      <Facts
        items={[
          { label: `${year}の予算`, value: budget === null ? 'まだ設定されていません' : formatYen(budget) },
          { label: 'ここまでに認めた額', value: formatYen(approved) },
          ...(budget === null ? [] : [{ label: '残り', value: formatYen(Math.max(0, budget - approved)) }]),
          { label: '今回の請求', value: formatYen(claim.claimable) },
        ]}
      />
      <ClaimForm claim={claim} form={form} intent="decide">
        {claim.lines.map((line, index) => {
          const answer = answers[index]?.getFieldset();
          if (!answer) return null;
          return (
            <LineAnswer key={line.id} line={line} field={answer.id}>
              {line.faults.map((fault) => (
                <p key={fault.reason} className="attention">
                  {fault.words}
                </p>
              ))}
              <RadioGroup field={answer.decision} label="決定" options={decisions} required="none" columns />
              <TextField field={answer.reason} label="認めない理由" required="none" />
            </LineAnswer>
          );
        })}
        <FormActions note={`確かめた人：${claim.checkedBy}（${claim.checkedOn ?? ''}）`}>
          {claim.deciding.ok ? (
            <SubmitButton>決める</SubmitButton>
          ) : (
            <UnavailableButton reason={claim.deciding.reason} wayOut={claim.deciding.wayOut}>
              決める
            </UnavailableButton>
          )}
        </FormActions>
      </ClaimForm>
      <ReturnForm claim={claim} intent="return-checked" />
    </Band>
  );
}
