import {
  burdenAnswerNames,
  burdenAnswers,
  burdenQuestion,
  hostBurdenNames,
  moodNames,
} from '~/domain/placements/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, DateField, FormActions, RadioGroup, SubmitButton, TextArea } from '~/ui';
import { StepForm } from './step-form';
import type { PlacementView } from './summary';

const fits = [
  { value: 'yes', label: '合っている' },
  { value: 'so_so', label: 'まあまあ' },
  { value: 'no', label: '合っていない' },
];

const scale = (names: Readonly<Record<number, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

interface FollowUpFormProps {
  placement: PlacementView;
  followUp: PlacementView['planned'][number];
}

/** What to ask depends on the side: the person's mood and wish, or the host's burden. */
export function FollowUpForm({ placement, followUp }: FollowUpFormProps) {
  const ofPerson = followUp.side === 'person';
  return (
    <StepForm<'doneOn' | 'mood' | 'fitsWish' | 'feltBurden' | 'hostBurden' | 'changesSeen' | 'note'>
      intent="follow_up"
      about={followUp.id}
      id={followUp.id}
      defaults={{ doneOn: placement.today }}
    >
      {({ doneOn, mood, fitsWish, feltBurden, hostBurden, changesSeen, note }) => (
        <>
          <DateField field={doneOn} label="聞いた日" required />
          {ofPerson ? (
            <>
              <RadioGroup field={mood} label="ご本人の調子" options={scale(moodNames)} />
              <RadioGroup
                field={feltBurden}
                label={burdenQuestion}
                help="家のことや体のことも、あわせて聞きます。月に一度は聞きます。"
                required={placement.burden.isDue}
                options={choicesOf(burdenAnswers, burdenAnswerNames)}
              />
              <RadioGroup field={fitsWish} label="希望に合っていますか" options={fits} />
              <ChipGroup field={changesSeen} label="見られた変化" options={placement.changeChoices} />
            </>
          ) : (
            <RadioGroup field={hostBurden} label="受入先の負担" options={scale(hostBurdenNames)} />
          )}
          <TextArea field={note} label="様子" help="チームの中だけで読む文です。名前や病名は書きません。" />
          <FormActions>
            <SubmitButton>記録する</SubmitButton>
          </FormActions>
        </>
      )}
    </StepForm>
  );
}
