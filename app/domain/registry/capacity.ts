import type { Day } from '~/lib/japanese-date';

/**
 * 定員・余力 of a designated facility on one day and slot (handbook §3.4, CAP-1..8; invariants I1–I4).
 * Users of the core service come first; participants use only what is left, and 定員 itself is the limit.
 */
export interface CapacityFacts {
  /** Slug of the designated service, a `host_kind`. */
  readonly serviceKind: string;
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
  /** The core service runs in this slot of this day. */
  readonly operates: boolean;
  /** It runs in some slot of this day. */
  readonly operatesThatDay: boolean;
}

/** 一時的な使用の根拠. */
export interface TemporaryUse {
  readonly kind: 'outside_hours' | 'holiday' | 'within_hours_spare_capacity';
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly assetDisposalNeeded: boolean;
}

export type RefusalCode =
  | 'asset_disposal'
  | 'basis_missing'
  | 'basis_period'
  | 'basis_time'
  | 'not_operating'
  | 'capacity'
  | 'contract_residents'
  | 'staffing'
  | 'staffing_unknown';

/** `left`: places left after the persons asked for; null where 定員 is not touched (outside the core service's time). */
export type RoomVerdict =
  | { readonly ok: true; readonly left: number | null }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: string; readonly wayOut: string };

const CONTRACT_SHARE_PERCENT = 20;

/** May `adding` more participants use the facility on this day and slot? With 0: does it hold for those who come? */
export function admit(facts: CapacityFacts, use: TemporaryUse | null, day: Day, adding = 1): RoomVerdict {
  const basis = basisRefusal(facts, use, day);
  if (basis) return basis;
  if (use?.kind !== 'within_hours_spare_capacity') return { ok: true, left: null };
  return seats(facts, adding);
}

/**
 * How many participants no longer fit because the core service needs the places or the staff (I2, I3). They are told
 * to the coordinator to be re-arranged with the person; nothing is cancelled by itself.
 */
export function toRearrange(facts: CapacityFacts): number {
  for (let leaving = 0; leaving < facts.participants; leaving += 1) {
    const verdict = seats(facts, -leaving);
    if (verdict.ok || verdict.code === 'staffing_unknown') return leaving;
  }
  return facts.participants;
}

function seats(facts: CapacityFacts, adding: number): RoomVerdict {
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
    contractRefusal(facts, participants) ??
    staffingRefusal(facts, total) ?? { ok: true, left: facts.authorisedCapacity - total }
  );
}

function basisRefusal(facts: CapacityFacts, use: TemporaryUse | null, day: Day): RoomVerdict | null {
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
  if (day < use.validFrom || day > use.validTo) {
    return refuse('basis_period', '一時的な使用の期間の外です', askDepartment);
  }
  if (use.kind === 'within_hours_spare_capacity') {
    if (facts.operates) return null;
    return refuse(
      'not_operating',
      '本来事業が休みの曜日や時間帯です',
      '営業している曜日や時間帯を選ぶか、休日・営業時間外に使う根拠を登録してください。',
    );
  }
  if (use.kind === 'outside_hours' ? facts.operates : facts.operatesThatDay) {
    return refuse(
      'basis_time',
      '休日・営業時間外の使用として登録されています',
      '営業していない曜日や時間帯を選ぶか、空き定員を使う根拠を登録してください。',
    );
  }
  return null;
}

function contractRefusal(facts: CapacityFacts, participants: number): RoomVerdict | null {
  if (facts.serviceKind !== 'elderly_home_yogo') return null;
  const limit = Math.floor((facts.authorisedCapacity * CONTRACT_SHARE_PERCENT) / 100);
  const residents = (facts.contractResidents ?? 0) + participants;
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
