import { useForm } from '@conform-to/react';
import { engagementOutcomeNames, engagementOutcomes } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { Band, Disclosure, Facts, Notice, RadioGroup, SubmitButton, TextArea } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps, type FoundCase } from './found';

/** 支援決定前の関わり: since when and why, when it is looked at again, and the looks so far. */
export function EngagementBand({ found, result }: FormProps) {
  const { engagement, today } = found;
  if (!engagement) return null;
  const { since, reason, reviewOn, endedOn, reviews } = engagement;
  const until = reviewOn
    ? { label: 'つぎに見直す日', value: formatDay(reviewOn) }
    : endedOn
      ? { label: '終わった日', value: formatDay(endedOn) }
      : { label: 'いつまで', value: '支援決定まで' };
  return (
    <Band title="支援決定前の関わり">
      <div className="stack">
        {reviewOn && reviewOn < today ? (
          <Notice tone="attention" title="見直す日が過ぎています">
            続けるかどうかを記録するまで、新しい見学・お試しの日は決められません。
          </Notice>
        ) : null}
        <Facts
          items={[{ label: '始めた日', value: formatDay(since) }, { label: 'わけ', value: reason }, until]}
        />
        <Reviews reviews={reviews} />
        {reviewOn && found.mayEdit ? (
          <Disclosure
            summary="見直しを記録する"
            open={resultOf(result, 'review-engagement') || reviewOn < today ? true : undefined}
          >
            <ReviewForm found={found} result={result} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}

function Reviews({ reviews }: { reviews: NonNullable<FoundCase['engagement']>['reviews'] }) {
  if (reviews.length === 0) return null;
  return (
    <ul className="lines" aria-label="これまでの見直し">
      {reviews.map(({ id, reviewedOn, reviewedBy, outcome, note }) => (
        <li key={id}>
          <p>
            {formatDay(reviewedOn)}　{engagementOutcomeNames[outcome]}
            <span className="muted">（{reviewedBy}）</span>
          </p>
          <p>{note}</p>
        </li>
      ))}
    </ul>
  );
}

function ReviewForm({ found, result }: FormProps) {
  const [form, fields] = useForm({
    id: 'review-engagement',
    lastResult: resultOf(result, 'review-engagement'),
    defaultValue: { outcome: '', note: '' },
  });
  return (
    <CaseForm form={form} intent="review-engagement" found={found}>
      <RadioGroup
        field={fields.outcome}
        label="見直した結果"
        required
        options={choicesOf(engagementOutcomes, engagementOutcomeNames)}
      />
      <TextArea
        field={fields.note}
        label="そう考えたわけ"
        help="ご本人を急がせないことも、りっぱな理由です。"
        rows={2}
        required
      />
      <SubmitButton variant="secondary">見直しを記録する</SubmitButton>
    </CaseForm>
  );
}
