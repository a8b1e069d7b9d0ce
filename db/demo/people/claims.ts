import { lineKey } from '~/domain/expenses/rules';
import { addDays, fiscalYearOf } from '~/lib/japanese-date';
import type { StaffRows } from '../agencies';
import { idFor } from '../ids';
import type { ClaimLineRow, ClaimRow, PlacementRow, WorkRequestRow } from '../rows';
import type { Town } from '../town';

export interface ClaimRows {
  workRequests: WorkRequestRow[];
  claims: ClaimRow[];
  claimLines: ClaimLineRow[];
}

type Status = NonNullable<ClaimRow['status']>;

interface LineIdea {
  kind: string;
  description: string;
  quantity: number;
  unit: string;
  unitPrice: number;
  participantBorne?: number;
  evidence: string;
  /** Never claimable: refused with this reason once the claim is decided. */
  refused?: string;
  requested?: string;
}

const LINES: LineIdea[] = [
  {
    kind: 'venue_fee',
    description: '集会所の利用料（午前）',
    quantity: 1,
    unit: '回',
    unitPrice: 2_000,
    evidence: '利用の領収書',
  },
  {
    kind: 'consumables',
    description: '作業の手袋と前かけ',
    quantity: 2,
    unit: '組',
    unitPrice: 750,
    evidence: '領収書',
  },
  {
    kind: 'consumables',
    description: '教室の食材（本人負担を引く）',
    quantity: 1,
    unit: '式',
    unitPrice: 4_800,
    participantBorne: 3_000,
    evidence: '領収書と負担の確認',
  },
  {
    kind: 'honorarium',
    description: '作業の見守りと声かけ（依頼書のとおり）',
    quantity: 3,
    unit: '回',
    unitPrice: 2_000,
    evidence: '従事の記録と受領書',
    requested: '作業中の見守りと声かけ。一回二時間。',
  },
  {
    kind: 'liability_insurance',
    description: '受入れのために加入した保険の掛金',
    quantity: 1,
    unit: '年',
    unitPrice: 350,
    evidence: '保険の控え',
  },
  {
    kind: 'communication',
    description: '連絡のための通信の費用',
    quantity: 1,
    unit: '月',
    unitPrice: 500,
    evidence: '按分の計算',
  },
  {
    kind: 'linen_laundry',
    description: '使った布の洗濯',
    quantity: 4,
    unit: '回',
    unitPrice: 800,
    evidence: '単価表と回数の記録',
  },
  {
    kind: 'social_meal',
    description: '打合せのあとの食事',
    quantity: 1,
    unit: '式',
    unitPrice: 2_400,
    evidence: '領収書',
    refused: '懇親と飲食は対象になりません。',
  },
  {
    kind: 'participant_reward',
    description: '本人へのお礼',
    quantity: 1,
    unit: '式',
    unitPrice: 3_000,
    evidence: '受領書',
    refused: '本人への謝礼は協力費の対象になりません。',
  },
];

/** Each state with its lines (places in `LINES`). */
const CLAIMS: [status: Status, lines: number[]][] = [
  ['draft', [1, 5]],
  ['submitted', [3, 1]],
  ['submitted', [6, 4]],
  ['checked', [0, 2, 8]],
  ['checked', [3, 7]],
  ['approved', [0, 2, 8]],
  ['invoiced', [3, 1]],
  ['paid', [1, 5, 4]],
  ['paid', [6, 7]],
  ['returned', [2]],
  ['rejected', [7]],
  ['cancelled', [5]],
  ['recovered', [0]],
];

const AFTER_CHECK: Status[] = ['checked', 'approved', 'rejected', 'invoiced', 'paid', 'recovered'];
const AFTER_DECISION: Status[] = ['approved', 'rejected', 'invoiced', 'paid', 'recovered'];

/** Claims of hosts in all states, each for work at a placement that had started by then. */
export function makeClaims(
  town: Town,
  staff: StaffRows,
  placements: readonly PlacementRow[],
  ownHostId: string,
): ClaimRows {
  const rows: ClaimRows = { workRequests: [], claims: [], claimLines: [] };
  const started = placements.filter(
    (one) => one.kind === 'placement' && one.startedOn && one.startedOn < addDays(town.today, -30),
  );
  const own = started.find((one) => one.hostId === ownHostId);
  for (const [index, [status, lines]] of CLAIMS.entries()) {
    const placement = index < 2 ? (own ?? started[0]) : started[(index * 3) % Math.max(1, started.length)];
    if (placement) writeClaim(rows, { town, staff, placement, index, status, lines });
  }
  return rows;
}

interface Claim {
  town: Town;
  staff: StaffRows;
  placement: PlacementRow;
  index: number;
  status: Status;
  lines: number[];
}

function writeClaim(rows: ClaimRows, { town, staff, placement, index, status, lines }: Claim): void {
  const claimId = idFor(`${town.name} claim ${index}`);
  const workOn = workDay(town, placement, status);
  const submittedOn = status === 'draft' ? null : addDays(workOn, 8);
  const byHost = index < 2;
  const enteredBy = staff.userId(byHost ? 'host' : 'coordinator');
  const [checked, decided] = [AFTER_CHECK.includes(status), AFTER_DECISION.includes(status)];
  rows.claims.push({
    id: claimId,
    hostId: placement.hostId,
    period: workOn.slice(0, 7),
    fiscalYear: fiscalYearOf(workOn),
    status,
    payeeType: index % 4 === 0 ? 'individual' : 'corporation',
    enteredBy,
    submittedBy: submittedOn ? enteredBy : null,
    submittedOn,
    checkedBy: checked ? staff.userId('manager') : null,
    checkedOn: checked ? addDays(workOn, 12) : null,
    decidedBy: decided ? staff.userId('officer') : null,
    decidedOn: decided ? addDays(workOn, 15) : null,
    returnReason: status === 'returned' ? '本人負担の確認を付けてください。' : '',
    createdAt: new Date(`${addDays(workOn, 3)}T05:00:00Z`),
  });
  for (const [position, place] of lines.entries()) {
    const idea = LINES[place];
    if (idea)
      writeLine(rows, idea, {
        town,
        staff,
        placement,
        claimId,
        workOn,
        position,
        checked,
        decided: decided ? status : null,
      });
  }
}

/** A day of work before today: long enough ago that what followed can have happened. */
function workDay(town: Town, { startedOn, endedOn }: PlacementRow, status: Status): string {
  const wanted = addDays(town.today, { draft: -4, submitted: -12 }[status] ?? -26);
  const latest = endedOn && endedOn < wanted ? addDays(endedOn, -2) : wanted;
  return startedOn && latest < startedOn ? startedOn : latest;
}

interface Line {
  town: Town;
  staff: StaffRows;
  placement: PlacementRow;
  claimId: string;
  workOn: string;
  position: number;
  checked: boolean;
  decided: Status | null;
}

function writeLine(rows: ClaimRows, idea: LineIdea, line: Line): void {
  const { town, staff, placement, claimId, workOn, position, checked, decided } = line;
  const { kind, description, unit, unitPrice, evidence } = idea;
  const gross = idea.quantity * unitPrice;
  const participantBorne = idea.participantBorne ?? 0;
  const refused = idea.refused ?? (decided === 'rejected' ? '対象になる費用ではありません。' : undefined);
  const workRequestId = idea.requested ? idFor(`${town.name} request ${claimId}`) : null;
  if (workRequestId && idea.requested)
    rows.workRequests.push({
      id: workRequestId,
      hostId: placement.hostId,
      placementId: placement.id,
      requestedOn: addDays(placement.startedOn ?? workOn, -3),
      content: idea.requested,
      requestedBy: staff.userId('coordinator'),
    });
  const decision = decided ? (refused ? 'refused' : 'approved') : null;
  const what = {
    hostId: placement.hostId,
    kind,
    workOn,
    placementId: placement.id,
    opportunityId: null,
    gross,
  };
  rows.claimLines.push({
    id: idFor(`${town.name} claim line ${claimId} ${position}`),
    claimId,
    kind,
    workOn,
    placementId: placement.id,
    workRequestId,
    description,
    quantity: idea.quantity.toFixed(2),
    unit,
    unitPrice,
    gross,
    participantBorne,
    claimable: idea.refused ? 0 : gross - participantBorne,
    evidence,
    schemeAnswer: checked ? 'none' : '',
    schemeNote: checked ? 'ほかの制度では出ない費用であることを確かめた。' : '',
    decision,
    approvedKey: decision === 'approved' ? lineKey(what) : null,
    decisionReason: decided ? (refused ?? '') : '',
    position,
  });
}
