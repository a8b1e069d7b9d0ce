import { label } from '~/domain/taxonomy/index.server';
import { formatDayShort } from '~/lib/japanese-date';
import type { JudgedLine } from './judged-lines.server';
import type { Fault } from './rules';

export interface LineView {
  id: string;
  kind: string;
  kindName: string;
  workOn: string;
  day: string;
  /** For whom or what, in words: the name the host uses for the person, or the offer. */
  forWhat: string;
  /** As forms name it; people by the key of the host's addresses, which tells nothing of them. */
  target: string;
  description: string;
  amount: string;
  quantity: string;
  unit: string;
  unitPrice: number;
  gross: number;
  participantBorne: number;
  otherFunding: number;
  claimable: number;
  evidence: string;
  scheme: { answer: string; name: string; note: string };
  decision: 'approved' | 'refused' | null;
  decisionReason: string;
  faults: Fault[];
}

function schemeName(answer: string): string {
  if (answer === '') return '';
  return answer === 'none' ? '使える制度はない' : label('existingScheme', answer);
}

/** A line as pages show it. The code of the case is not in it: who may see it is decided elsewhere. */
export function lineView(line: JudgedLine): LineView {
  const quantity = String(Number(line.quantity));
  return {
    id: line.id,
    kind: line.kind,
    kindName: label('expenseKind', line.kind),
    workOn: line.workOn,
    day: formatDayShort(line.workOn),
    forWhat: line.placementId ? `${line.alias || '名前のない'}さんの受入れ` : (line.offer ?? ''),
    target: line.placementId
      ? `placement:${line.portalKey ?? ''}`
      : line.opportunityId
        ? `opportunity:${line.opportunityId}`
        : '',
    description: line.description,
    amount: `${quantity}${line.unit} × ${line.unitPrice.toLocaleString('ja-JP')}円`,
    quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    gross: line.gross,
    participantBorne: line.participantBorne,
    otherFunding: line.otherFunding,
    claimable: line.claimable,
    evidence: line.evidence,
    scheme: { answer: line.schemeAnswer, name: schemeName(line.schemeAnswer), note: line.schemeNote },
    decision: line.decision as LineView['decision'],
    decisionReason: line.decisionReason,
    faults: line.faults,
  };
}
