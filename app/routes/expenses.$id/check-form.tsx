import { payeeTypes } from '~/domain/expenses/rules';
import type { CheckClaimForm } from '~/domain/expenses/schema';
import { Band, FormActions, RadioGroup, SelectField, SubmitButton, TextField } from '~/ui';
import type { ClaimData } from './claim-data';
import { ClaimForm, LineAnswer } from './claim-form';
import { ReturnForm } from './return-form';
import { useIntentForm } from './use-intent-form';

const payees = Object.entries(payeeTypes).map(([value, label]) => ({ value, label }));

/** For every line: could an existing scheme pay, and if none, why not. */
export function CheckForm({ claim }: { claim: ClaimData }) {
  const [form, fields] = useIntentForm<CheckClaimForm>('check', {
    payeeType: claim.payeeType,
    lines: claim.lines.map((line) => ({
      id: line.id,
      schemeAnswer: line.scheme.answer,
      schemeNote: line.scheme.note,
    })),
  });
  const answers = fields.lines.getFieldList();
  const options = [{ value: 'none', label: '使える制度はない' }, ...claim.schemes];
  return (
    <Band title="確かめる" lead="既存の制度で賄えるものは、協力費では払いません。">
      <ClaimForm claim={claim} form={form} intent="check">
        {claim.lines.map((line, index) => {
          const answer = answers[index]?.getFieldset();
          if (!answer) return null;
          return (
            <LineAnswer key={line.id} line={line} field={answer.id}>
              {line.claimable === 0 ? (
                <p className="muted">{line.faults[0]?.words} 確かめることはありません。</p>
              ) : (
                <>
                  <SelectField
                    field={answer.schemeAnswer}
                    label="先に使える制度"
                    options={options}
                    empty="選んでください"
                    required="none"
                  />
                  <TextField
                    field={answer.schemeNote}
                    label="その理由"
                    help="「使える制度はない」のときに書きます。"
                    required="none"
                  />
                </>
              )}
            </LineAnswer>
          );
        })}
        <RadioGroup field={fields.payeeType} label="払う相手" options={payees} required />
        <FormActions note="確かめた人は、この請求を決められません。別の人が決めます。">
          <SubmitButton>確かめました</SubmitButton>
        </FormActions>
      </ClaimForm>
      <ReturnForm claim={claim} intent="return-submitted" />
    </Band>
  );
}
