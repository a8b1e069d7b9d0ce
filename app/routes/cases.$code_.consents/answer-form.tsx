import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import {
  childViewNames,
  childViews,
  consentEvidenceNames,
  consentEvidences,
  consentMethodNames,
  consentMethods,
  consentStateNames,
} from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { Checkbox, ChipGroup, DateField, ErrorSummary, FormActions, FormRow, SubmitButton } from '~/ui';
import type { AnswerContext, ScopeView } from './scope-card';

interface AnswerFormProps {
  code: string;
  scope: Pick<ScopeView, 'scope' | 'answers'>;
  about: AnswerContext;
  result: FormResult | undefined;
}

/** What the person answered, how and when it was heard. */
export function AnswerForm({ code, scope, about, result }: AnswerFormProps) {
  const { today, isMinor, suggested } = about;
  const [form, fields] = useForm({
    id: `consent-${scope.scope}`,
    lastResult: result ?? null,
    defaultValue: {
      state: '',
      method: '',
      recordedOn: today,
      validUntil: suggested.until,
      evidence: '',
      helperPresent: '',
      guardianAgreed: '',
      childView: '',
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="scope" value={scope.scope} />
      <ChipGroup
        field={fields.state}
        type="radio"
        label="返事"
        required
        options={choicesOf(scope.answers, consentStateNames)}
      />
      <ChipGroup
        field={fields.method}
        type="radio"
        label="どのように聞いたか"
        required
        options={choicesOf(consentMethods, consentMethodNames)}
      />
      <ChipGroup
        field={fields.evidence}
        type="radio"
        label="あとで確かめられるもの"
        options={choicesOf(consentEvidences, consentEvidenceNames)}
      />
      <Checkbox field={fields.helperPresent} label="通訳や支える人が、いっしょに聞いた" />
      {isMinor ? (
        <>
          <ChipGroup
            field={fields.guardianAgreed}
            type="radio"
            label="保護者の返事"
            options={[
              { value: 'yes', label: '同意する' },
              { value: 'no', label: '同意しない' },
            ]}
          />
          <ChipGroup
            field={fields.childView}
            type="radio"
            label="ご本人の気持ち"
            options={choicesOf(childViews, childViewNames)}
          />
        </>
      ) : null}
      <FormRow>
        <DateField field={fields.recordedOn} label="聞いた日" required />
        <DateField field={fields.validUntil} label="期限" help={endWords(suggested)} />
      </FormRow>
      <FormActions>
        <SubmitButton variant="secondary">記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** Why this end is proposed, and that it can be another. */
function endWords({ planEndsOn }: AnswerContext['suggested']): string {
  const from = planEndsOn ? `プランの終わり（${formatDay(planEndsOn)}）の1年後` : 'きょうから1年後';
  return `「同意あり」のとき。${from}を入れています。変えられ、空けると期限なしです。`;
}
