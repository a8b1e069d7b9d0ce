import { StabilityFields } from '~/components/case/stability-fields';
import { SlipCheck, SlipMissing } from '~/components/slip-check';
import { hostAnswerNames, hostAnswers } from '~/domain/placements/rules';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import {
  ChipGroup,
  DateField,
  FormActions,
  LinkButton,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';
import { StepForm } from './step-form';
import type { PlacementView } from './summary';

interface StepProps {
  placement: PlacementView;
  title: string;
}

export function AgreeForm({ placement }: StepProps) {
  return (
    <StepForm<'personWords' | 'agreedOn'>
      intent="agree"
      id={placement.id}
      version={placement.version}
      defaults={{ agreedOn: placement.today }}
    >
      {({ personWords, agreedOn }) => (
        <>
          <TextArea
            field={personWords}
            label="ご本人の言葉"
            required
            help="やってみたい気持ちを、話されたとおりに。名前や病名は書きません。"
          />
          <DateField field={agreedOn} label="聞いた日" required />
          <FormActions note="「やめておく」も、いつでも選べます。">
            <SubmitButton>希望を記録する</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}

/** The card is looked at on a page of its own before it goes out. */
export function AskForm({ placement }: StepProps) {
  return (
    <>
      <p>受入先が見る札を、先にそのまま確かめます。ここではまだ、何も伝わりません。</p>
      <LinkButton to={paths.askHost(placement.id)} variant="primary">
        札を見て打診する
      </LinkButton>
    </>
  );
}

export function AnswerForm({ placement }: StepProps) {
  return (
    <StepForm<'answer' | 'declineReason'> intent="answer" id={placement.id} version={placement.version}>
      {({ answer, declineReason }) => (
        <>
          <RadioGroup
            field={answer}
            label="受入先のお返事"
            required
            options={choicesOf(hostAnswers, hostAnswerNames)}
          />
          <SelectField
            field={declineReason}
            label="難しいわけ"
            help="言われたときだけ選びます。"
            options={[{ value: '', label: '聞いていない' }, ...placement.declineReasons]}
          />
          <FormActions note="あなたの名前と時刻が、代わりの記録として残ります。">
            <SubmitButton>返事を記録する</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}

export function TrialForm({ placement }: StepProps) {
  const { slip, code } = placement;
  if (slip.state === 'not_made') return <SlipMissing slip={slip} code={code} />;
  return (
    <StepForm<'trialOn' | 'slots' | 'timeText' | 'slipChecked'>
      intent="plan_trial"
      id={placement.id}
      version={placement.version}
      defaults={{ trialOn: placement.trialOn, slots: placement.slots, timeText: placement.timeText }}
    >
      {({ trialOn, slots, timeText, slipChecked }) => (
        <>
          <DateField field={trialOn} label="日" required />
          <ChipGroup field={slots} label="曜日と時間" required options={placement.slotChoices} />
          <TextField field={timeText} label="時刻" required placeholder="火曜 10時〜12時" width="medium" />
          <SlipCheck slip={slip} field={slipChecked} />
          <FormActions>
            <SubmitButton>この日に決める</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}

export function StartForm({ placement }: StepProps) {
  return (
    <StepForm<'startedOn' | 'slots' | 'timeText' | 'agreedConditions'>
      intent="start"
      id={placement.id}
      version={placement.version}
      defaults={{
        startedOn: placement.today,
        slots: placement.slots,
        timeText: placement.timeText,
        agreedConditions: placement.agreedConditions,
      }}
    >
      {({ startedOn, slots, timeText, agreedConditions }) => (
        <>
          <DateField field={startedOn} label="始める日" required />
          <ChipGroup field={slots} label="曜日と時間" required options={placement.slotChoices} />
          <TextField field={timeText} label="時刻" required placeholder="火曜 10時〜12時" width="medium" />
          <TextArea
            field={agreedConditions}
            label="ご本人と受入先で合意した条件"
            help="受入先にも見える文です。例：休みたいときは合図を出す。"
          />
          <FormActions note="本人と受入先のフォローアップの予定が、いっしょに入ります。">
            <SubmitButton>活動を始める</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}

type Move = 'pause' | 'resume' | 'settle' | 'end' | 'decline';

export function MoveForm({ placement, title, step }: StepProps & { step: Move }) {
  const reasons = step === 'end' ? placement.endReasons : step === 'decline' ? placement.personReasons : null;
  return (
    <StepForm<'on' | 'reason' | 'stabilityPerson' | 'stabilityHost'>
      intent="move"
      about={step}
      id={placement.id}
      version={placement.version}
      defaults={{ on: placement.today }}
    >
      {({ on, reason, stabilityPerson, stabilityHost }) => (
        <>
          <input type="hidden" name="step" value={step} />
          <DateField field={on} label="日" required />
          {step === 'settle' ? (
            <StabilityFields person={stabilityPerson} host={stabilityHost} required />
          ) : null}
          {reasons ? (
            <SelectField
              field={reason}
              label="わけ"
              options={[{ value: '', label: '選ばない' }, ...reasons]}
            />
          ) : null}
          <FormActions>
            <SubmitButton variant={step === 'end' || step === 'decline' ? 'danger' : 'secondary'}>
              {title}
            </SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}
