import {
  consentStateNames,
  type ConsentScope,
  type ConsentState,
  type RecordedConsent,
  type SuggestedEnd,
} from '~/domain/people/rules';
import { consentMarks } from '~/components/consent-mark';
import type { FormResult } from '~/http/form.server';
import { formatDay, formatMonthDay, type Day } from '~/lib/japanese-date';
import { Disclosure, Tag } from '~/ui';
import { AnswerForm } from './answer-form';

export interface ScopeView {
  scope: ConsentScope;
  name: string;
  meaning: string;
  state: ConsentState;
  answers: RecordedConsent[];
  validUntil: string | null;
  history: {
    id: string;
    state: string;
    method: string;
    recordedOn: string;
    recordedBy: string;
    rulesVersion: string;
    told: string[];
  }[];
}

/** What the form of every scope begins with. */
export interface AnswerContext {
  today: Day;
  isMinor: boolean;
  suggested: SuggestedEnd;
}

interface ScopeCardProps {
  code: string;
  scope: ScopeView;
  about: AnswerContext;
  mayRecord: boolean;
  result: FormResult | undefined;
}

/** One thing the person can agree to: what it means, where it stands, its history, and the form for the next answer. */
export function ScopeCard({ code, scope, about, mayRecord, result }: ScopeCardProps) {
  const mine = result?.initialValue?.['scope'] === scope.scope ? result : undefined;
  return (
    <li>
      <div className="lines__row">
        <h3 className="heading-3">{scope.name}</h3>
        <Tag mark={consentMarks[scope.state]} about="いまの返事">
          {consentStateNames[scope.state]}
          {scope.state === 'granted' && scope.validUntil ? `（${formatDay(scope.validUntil)}まで）` : ''}
        </Tag>
      </div>
      <p>{scope.meaning}</p>
      {scope.history.length > 0 ? (
        <Disclosure summary={`これまでの返事 ${scope.history.length}件`}>
          <ul>
            {scope.history.map((one) => (
              <li key={one.id}>
                {formatMonthDay(one.recordedOn)} {one.state}（{one.method}、{one.recordedBy}、きまり{' '}
                {one.rulesVersion}版{one.told.map((words) => `、${words}`)}）
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {mayRecord ? (
        <Disclosure summary="返事を記録する" open={mine ? true : undefined}>
          <AnswerForm code={code} scope={scope} about={about} result={mine} />
        </Disclosure>
      ) : null}
    </li>
  );
}
