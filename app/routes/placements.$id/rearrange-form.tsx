import { ChipGroup, DateField, FormActions, SubmitButton, TextField } from '~/ui';
import { StepForm } from './step-form';
import type { PlacementView } from './summary';

/** 環境の調整: other times, agreed with the person and the host. */
export function RearrangeForm({ placement }: { placement: PlacementView }) {
  return (
    <StepForm<'from' | 'slots' | 'timeText'>
      intent="rearrange"
      id={placement.id}
      version={placement.version}
      defaults={{
        from: placement.rearrangeFrom ?? placement.today,
        slots: placement.slots,
        timeText: placement.timeText,
      }}
    >
      {({ from, slots, timeText }) => (
        <>
          <DateField field={from} label="いつから" required />
          <ChipGroup field={slots} label="曜日と時間" required options={placement.slotChoices} />
          <TextField field={timeText} label="時刻" required placeholder="木曜 10時〜12時" width="medium" />
          <FormActions note="ご本人と受入先に聞いてから変えます。空きがない曜日と時間は、変えられません。">
            <SubmitButton variant={placement.rearrangeFrom ? 'primary' : 'secondary'}>
              曜日と時間を変える
            </SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}
