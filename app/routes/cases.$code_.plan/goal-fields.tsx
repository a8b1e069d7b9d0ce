import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { horizonNames, horizons } from '~/domain/meetings/rules';
import { listName, type ActionValue, type GoalValue, type PlanValue } from './plan-value';
import { choicesOf } from '~/lib/choices';
import { Checkbox, FormRow, FormSection, SelectField, TextField } from '~/ui';

interface GoalFieldsProps {
  form: FormMetadata<PlanValue>;
  /** Name of the list the goal stands in. */
  list: string;
  goal: FieldMetadata<GoalValue, PlanValue>;
  index: number;
}

/** One goal with its actions. */
export function GoalFields({ form, list, goal, index }: GoalFieldsProps) {
  const { text, horizon, actions } = goal.getFieldset();
  const rows = actions.getFieldList();
  return (
    <FormSection title={`目標${index + 1}`}>
      <TextField
        field={text}
        label="目標"
        help="ご本人の言葉で。例：週に一度、行ける場所がある"
        required="none"
      />
      <SelectField
        field={horizon}
        label="いつまで"
        required="none"
        options={choicesOf(horizons, horizonNames)}
      />
      {rows.map((row, at) => {
        const { owner, what, frequency, isStatutory } = row.getFieldset();
        return (
          <fieldset key={row.key} className="field-group">
            <legend>取り組むこと{at + 1}</legend>
            <FormRow>
              <TextField field={owner} label="だれが" required="none" />
              <TextField field={frequency} label="回数・時期" />
            </FormRow>
            <TextField field={what} label="何をする" required="none" />
            <Checkbox
              field={isStatutory}
              label="法に基づく事業（参加支援、アウトリーチ等）"
              help="印を付けると、市の支援決定が要る取組になります。"
            />
            {rows.length > 1 ? (
              <button
                className="button button--quiet"
                {...form.remove.getButtonProps({ name: listName<ActionValue>(actions.name), index: at })}
              >
                取り組むこと{at + 1}を消す
              </button>
            ) : null}
          </fieldset>
        );
      })}
      <p>
        <button
          className="button button--quiet"
          {...form.insert.getButtonProps({
            name: listName<ActionValue>(actions.name),
            defaultValue: { owner: '', what: '', frequency: '', isStatutory: '' },
          })}
        >
          取り組むことを足す
        </button>
        {index > 0 ? (
          <button
            className="button button--quiet"
            {...form.remove.getButtonProps({ name: listName<GoalValue>(list), index })}
          >
            目標{index + 1}を消す
          </button>
        ) : null}
      </p>
    </FormSection>
  );
}
