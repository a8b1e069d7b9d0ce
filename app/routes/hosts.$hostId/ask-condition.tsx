import { Form } from '@remix-run/react';
import { answerIcons } from '~/components/host-tags/condition-answer';
import type { OfferView } from '~/domain/registry/index.server';
import { conditionAnswerNames, conditionAnswers } from '~/domain/registry/rules';
import {
  Disclosure,
  Icon,
  plainField,
  SelectField,
  SubmitButton,
  TextField,
  type SelectOptionGroup,
} from '~/ui';

interface AnswerButtonsProps {
  hostId: string;
  /** What was asked again: one condition of the whole host or of one offer. */
  answer: { consideration: string; opportunityId: string | null };
  about: string;
}

/** 〇△× for one condition: one tap stores the answer. */
export function AnswerButtons({ hostId, answer, about }: AnswerButtonsProps) {
  return (
    <Form method="post" className="answers answers--small" preventScrollReset>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="hostId" value={hostId} />
      <input type="hidden" name="consideration" value={answer.consideration} />
      {answer.opportunityId ? (
        <input type="hidden" name="opportunityId" value={answer.opportunityId} />
      ) : null}
      {conditionAnswers.map((one) => (
        <SubmitButton key={one} variant="quiet" name="answer" value={one}>
          <Icon name={answerIcons[one]} size={20} label={`${about}：${conditionAnswerNames[one]}`} />
        </SubmitButton>
      ))}
    </Form>
  );
}

interface AskConditionProps {
  hostId: string;
  choices: readonly SelectOptionGroup[];
  offers: readonly OfferView[];
}

/** Adds the answer to a condition that was just asked on the telephone, for the host or for one offer. */
export function AskCondition({ hostId, choices, offers }: AskConditionProps) {
  const id = (name: string) => plainField(name, undefined, `ask-${name}`);
  return (
    <Disclosure summary="電話で聞いた答えを足す">
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="hostId" value={hostId} />
        <SelectField
          field={id('consideration')}
          label="聞いた条件"
          required
          empty="選んでください"
          options={choices}
          width="medium"
        />
        {offers.length > 0 ? (
          <SelectField
            field={id('opportunityId')}
            label="どの受入枠のことか"
            empty="受入先の全体"
            options={offers.map((offer) => ({ value: offer.id, label: offer.title }))}
            width="medium"
          />
        ) : null}
        <TextField field={id('note')} label="ひとこと" help="例：奥の席だけ。昼どきは混む。" />
        <div className="answers">
          {conditionAnswers.map((answer) => (
            <SubmitButton key={answer} variant="quiet" name="answer" value={answer}>
              <Icon name={answerIcons[answer]} />
              {conditionAnswerNames[answer]}
            </SubmitButton>
          ))}
        </div>
      </Form>
    </Disclosure>
  );
}
