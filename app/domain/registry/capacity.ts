import { cellsOfAll, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';

/**
 * 定員・余力 of a designated facility on one day and slot (handbook §3.4, CAP-1..8; invariants I1–I4).
 * Users of the core service come first; participants use only what is left, and 定員 itself is the limit.
 */
export interface CapacityFacts {
  readonly hostKind: string;
  /** 定員, persons at the same time. */
  readonly authorisedCapacity: number;
  /** Users of the core service: actual before forecast before the usual number. */
  readonly coreUsers: number;
  /** Participants already placed in the slot, trials included. */
  readonly participants: number;
  /** 契約入所 already there; limited to 20 % of 定員 in a 養護老人ホーム. */
  readonly contractResidents: number | null;
  readonly supportedByFacilityStaff: boolean;
  readonly staffFte: number | null;
  /** Users one full-time member of staff may support, e.g. 7.5. */
  readonly staffingRatio: number | null;
  /** Staff needed for the total of users, where the facility does not count by a ratio. */
  readonly requiredFte?: number;
  readonly responsibleDepartment: string;
}

/**
 * 一時的な使用の根拠. `operatingCells`: when the core service runs in that week (none of a day that is a public
 * holiday); left out, weekdays in the daytime are taken.
 */
export interface TemporaryUse {
  readonly kind: 'outside_hours' | 'holiday' | 'within_hours_spare_capacity';
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly assetDisposalNeeded: boolean;
  readonly operatingCells?: readonly Cell[];
}

export type RefusalCode =
  | 'asset_disposal'
  | 'basis_missing'
  | 'basis_period'
  | 'basis_time'
  | 'capacity'
  | 'contract_residents'
  | 'staffing'
  | 'staffing_unknown';

/** `left`: places left after the persons asked for; null where 定員 is not touched (outside the core service's time). */
export type RoomVerdict =
  | { readonly ok: true; readonly left: number | null }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: string; readonly wayOut: string };

const WEEKDAYS_IN_DAYTIME = cellsOfAll(['weekday_day']);
const CONTRACT_SHARE_PERCENT = 20;

/** May `adding` more participants use the facility on this day and slot? */
export function admit(
  facts: CapacityFacts,
  use: TemporaryUse | null,
  at: { readonly day: Day; readonly cell: Cell },
  adding = 1,
): RoomVerdict {
  const basis = basisRefusal(facts, use, at);
  if (basis) return basis;
  if (use?.kind !== 'within_hours_spare_capacity') return { ok: true, left: null };
  const participants = facts.participants + adding;
  const total = facts.coreUsers + participants;
  if (total > facts.authorisedCapacity) {
    return refuse(
      'capacity',
      `定員の範囲内ではありません（本来${facts.coreUsers}＋参加支援${participants}＞定員${facts.authorisedCapacity}）`,
      '別の曜日や時間帯を選ぶか、空きが出る時期を受入先に聞いてください。',
    );
  }
  return (
    contractRefusal(facts, adding) ??
    staffingRefusal(facts, total) ?? { ok: true, left: facts.authorisedCapacity - total }
  );
}

/**
 * How many participants no longer fit because the core service needs the places (I2). They are told to the
 * coordinator to be re-arranged with the person; nothing is cancelled by itself.
 */
export function toRearrange(
  facts: Pick<CapacityFacts, 'authorisedCapacity' | 'coreUsers' | 'participants'>,
): number {
  const over = facts.coreUsers + facts.participants - facts.authorisedCapacity;
  return Math.min(facts.participants, Math.max(0, over));
}

function basisRefusal(
  facts: CapacityFacts,
  use: TemporaryUse | null,
  at: { readonly day: Day; readonly cell: Cell },
): RoomVerdict | null {
  const askDepartment = `${facts.responsibleDepartment || '所管課'}に確認し、一時的な使用の根拠を登録してください。`;
  if (!use) {
    return refuse('basis_missing', '一時的な使用の根拠が登録されていません', askDepartment);
  }
  if (use.assetDisposalNeeded) {
    return refuse(
      'asset_disposal',
      '財産処分の手続が必要な使い方のため、受入れに使えません',
      `${facts.responsibleDepartment || '所管課'}に相談してください。`,
    );
  }
  if (use.validTo === null) {
    return refuse('basis_period', '一時的な使用の終わりの日が決まっていません', askDepartment);
  }
  if (at.day < use.validFrom || at.day > use.validTo) {
    return refuse('basis_period', '一時的な使用の期間の外です', askDepartment);
  }
  if (use.kind !== 'within_hours_spare_capacity' && operates(use, at.cell)) {
    return refuse(
      'basis_time',
      '休日・営業時間外の使用として登録されています',
      '営業していない曜日や時間帯を選ぶか、空き定員を使う根拠を登録してください。',
    );
  }
  return null;
}

/** A holiday is a day without the core service; outside hours is a slot without it. */
function operates(use: TemporaryUse, cell: Cell): boolean {
  const cells = use.operatingCells ?? WEEKDAYS_IN_DAYTIME;
  if (use.kind === 'outside_hours') return cells.includes(cell);
  return cells.some((other) => weekdayOfCell(other) === weekdayOfCell(cell));
}

function contractRefusal(facts: CapacityFacts, adding: number): RoomVerdict | null {
  if (facts.hostKind !== 'elderly_home_yogo') return null;
  const limit = Math.floor((facts.authorisedCapacity * CONTRACT_SHARE_PERCENT) / 100);
  const residents = (facts.contractResidents ?? 0) + adding;
  if (residents <= limit) return null;
  return refuse(
    'contract_residents',
    `契約入所の上限（定員の20％＝${limit}人）を超えます（${residents}人）`,
    `${facts.responsibleDepartment || '所管課'}に、契約入所の数え方と空きを確認してください。`,
  );
}

function staffingRefusal(facts: CapacityFacts, total: number): RoomVerdict | null {
  if (!facts.supportedByFacilityStaff) return null;
  const { staffFte, staffingRatio } = facts;
  const required = facts.requiredFte ?? (staffingRatio === null ? null : total / staffingRatio);
  if (staffFte === null || required === null) {
    return refuse(
      'staffing_unknown',
      '人員配置が登録されていません',
      '受入先に、配置している職員の数（常勤換算）と配置の基準を聞いて登録してください。',
    );
  }
  const enough =
    facts.requiredFte === undefined && staffingRatio !== null
      ? staffSuffices(total, staffingRatio, staffFte)
      : required <= staffFte;
  if (enough) return null;
  return refuse(
    'staffing',
    `人員配置（必要${required.toFixed(2)}／配置${fte(staffFte)}）`,
    '人数を減らすか、参加支援の支援者が付き添う形にできないか、受入先と相談してください。',
  );
}

/** Compared exactly, in whole hundredths: users ≤ staff × ratio. */
function staffSuffices(total: number, ratio: number, staffFte: number): boolean {
  return total * 10_000 <= Math.round(staffFte * 100) * Math.round(ratio * 100);
}

/** 3 → 「3.0」, 2.75 → 「2.75」 */
function fte(value: number): string {
  return Number.isInteger(value * 10) ? value.toFixed(1) : value.toFixed(2);
}

function refuse(code: RefusalCode, reason: string, wayOut: string): RoomVerdict {
  return { ok: false, code, reason, wayOut };
}
