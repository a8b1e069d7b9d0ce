import { decisionOutcomeNames, type DecisionOutcome } from '~/domain/meetings/rules';
import { formatDay } from '~/lib/japanese-date';

interface Decision {
  id: string;
  decidedOn: string;
  outcome: string;
  planNumber: number;
  documentNumber: string;
  deciderTitle: string;
}

/** 支援決定, each with its plan, document and who decided. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="lines">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <b>{formatDay(decision.decidedOn)}</b> {decisionOutcomeNames[decision.outcome as DecisionOutcome]}
          <p className="facts-line">
            <span>プラン{decision.planNumber}</span>
            <span>{decision.documentNumber}</span>
            <span>{decision.deciderTitle}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
