import { formatDay, type Day } from '~/lib/japanese-date';
import { formatYen } from '~/lib/money';

/** The eight kinds of 実費 that can be 協力費 (EXP-5 to EXP-9); slugs of the taxonomy `expense_kind`. */
export const eligibleKinds = [
  'honorarium',
  'venue_fee',
  'consumables',
  'linen_laundry',
  'liability_insurance',
  'transport',
  'communication',
  'carriage',
] as const;

/** Why each other kind is never 協力費, and what to do instead. */
const ineligible: Record<string, { words: string; wayOut: string }> = {
  service_fee_equivalent: {
    words: '介護報酬などサービスの報酬に当たる費用は、協力費では払えません。',
    wayOut: '対象になる人なら、制度のサービスの利用を所管課に相談してください。',
  },
  covered_by_existing_scheme: {
    words: '既存の制度で賄える費用です。',
    wayOut: 'その制度に申請してください。就労準備支援事業なら、部分委託も相談できます。',
  },
  participant_borne: { words: '本人が負担する費用です。', wayOut: '請求から外してください。' },
  participant_reward: {
    words: '本人への賃金や謝礼は、協力費ではありません。',
    wayOut: '受入先のお金か、助成金などほかの財源で払ってください。',
  },
  unrequested_work: {
    words: '依頼のない支援への謝金は払えません。',
    wayOut: '次からは、仕事の前に依頼の記録を残してください。',
  },
  provider_operating_cost: {
    words: '参加支援の事業者の人件費などは、事業費です。',
    wayOut: '事業費の予算で扱ってください。',
  },
  meeting_fee: {
    words: '会議の構成員への謝金は、別の予算です。',
    wayOut: '会議の予算で扱ってください。',
  },
  capital_expenditure: {
    words: '備品や改修など、あとに残る物の費用です。',
    wayOut: '補助金など、ほかの方法を相談してください。',
  },
  host_general_cost: {
    words: '家賃や光熱費など、ふだんからかかる費用です。',
    wayOut: '受け入れのために増えた分がはっきりするなら、その分だけ別の種類で請求してください。',
  },
  social_meal: { words: '懇親や飲食の費用は対象になりません。', wayOut: '請求から外してください。' },
  before_decision: {
    words: '支援決定の前に生じた費用です。',
    wayOut: '決定の日より後の分だけを請求してください。',
  },
};

export interface LineFacts {
  kind: string;
  workOn: Day;
  gross: number;
  unitPrice: number;
  participantBorne: number;
  otherFunding: number;
  /** What proves it and where the paper is kept; '' when nothing was said. */
  evidence: string;
  /** Whether it belongs to a placement or an offer of the host (EXP-1). */
  linked: boolean;
  /** Of a line about a placement: the day of the 支援決定 it runs under, null when there is none. */
  decidedOn?: Day | null;
  /** The day of the request under which the work was done; null when there is none (EXP-5). */
  requestedOn: Day | null;
  /** '' not asked yet | 'none' | slug of the scheme that can pay (EXP-2, EXP-3). */
  schemeAnswer: string;
  /** The highest unit price of its kind on that day; null when the municipality set none (EXP-10). */
  ceiling: number | null;
  /** Another live claim, or another line of this one, claims the same thing. */
  claimedElsewhere: boolean;
}

export interface Fault {
  /** A slug of `expense_kind`, or what is missing. */
  reason: string;
  words: string;
  wayOut: string;
}

/** quantity × unit price, fractions of a yen cut off. */
export function grossOf(quantity: number, unitPrice: number): number {
  return Math.floor((Math.round(quantity * 100) * unitPrice) / 100);
}

export function isEligible(kind: string): boolean {
  return (eligibleKinds as readonly string[]).includes(kind);
}

/** What of a line can be claimed at most: derived, never typed. */
export function claimableOf(
  line: Pick<LineFacts, 'kind' | 'gross' | 'participantBorne' | 'otherFunding'>,
): number {
  return isEligible(line.kind) ? Math.max(0, line.gross - line.participantBorne - line.otherFunding) : 0;
}

const fault = (reason: string, words: string, wayOut: string): Fault => ({ reason, words, wayOut });

/** Everything because of which a line cannot be approved (I13), the weightiest first; none: it may be. */
export function faultsOf(line: LineFacts): Fault[] {
  const known = ineligible[line.kind];
  if (!isEligible(line.kind))
    return [
      fault(
        line.kind,
        known?.words ?? 'この種類の費用は、協力費の対象になりません。',
        known?.wayOut ?? '請求から外してください。',
      ),
    ];
  return [...entryFaults(line), ...moneyFaults(line), ...schemeFaults(line)];
}

function entryFaults(line: LineFacts): Fault[] {
  const faults: Fault[] = [];
  if (!line.linked)
    faults.push(
      fault('not_linked', 'どの受入れのための費用かが書かれていません。', '受入れか受入枠を選んでください。'),
    );
  if (line.decidedOn !== undefined && (line.decidedOn === null || line.workOn < line.decidedOn))
    faults.push({ reason: 'before_decision', ...decisionWords(line.decidedOn) });
  if (line.kind === 'honorarium' && (line.requestedOn === null || line.requestedOn >= line.workOn))
    faults.push(
      fault(
        'unrequested_work',
        '仕事の日より前の、依頼の記録がありません。',
        '依頼の記録があれば加えてください。なければ、この謝金は払えません。',
      ),
    );
  if (line.evidence.trim() === '')
    faults.push(
      fault(
        'no_evidence',
        '証ひょう（領収書など）が書かれていません。',
        '何の書類が、どこにあるかを書いてください。',
      ),
    );
  return faults;
}

function decisionWords(decidedOn: Day | null): { words: string; wayOut: string } {
  return decidedOn === null
    ? { words: '支援決定の前に生じた費用です。', wayOut: '支援決定が出てからの分だけを請求してください。' }
    : {
        words: `支援決定（${formatDay(decidedOn)}）の前に生じた費用です。`,
        wayOut: '決定の日からの分だけを請求してください。',
      };
}

function moneyFaults(line: LineFacts): Fault[] {
  const faults: Fault[] = [];
  if (claimableOf(line) === 0)
    faults.push(
      line.participantBorne >= line.gross
        ? fault(
            'participant_borne',
            '本人の負担を引くと、請求できる額が残りません。',
            '請求から外してください。',
          )
        : fault(
            'other_funding',
            'ほかの財源を引くと、請求できる額が残りません。',
            '請求から外してください。',
          ),
    );
  if (line.ceiling !== null && line.unitPrice > line.ceiling)
    faults.push(
      fault(
        'over_ceiling',
        `単価が上限（${formatYen(line.ceiling)}）をこえています。`,
        '上限までの単価に直して、出しなおしてもらってください。',
      ),
    );
  if (line.claimedElsewhere)
    faults.push(
      fault(
        'already_claimed',
        '同じ日・同じ種類・同じ金額の明細が、もう請求されています。',
        '別のものなら、数量をまとめて一行にしてください。',
      ),
    );
  return faults;
}

function schemeFaults(line: LineFacts): Fault[] {
  if (line.schemeAnswer === '' || line.schemeAnswer === 'none') return [];
  return [{ reason: 'covered_by_existing_scheme', ...(ineligible['covered_by_existing_scheme'] ?? noWords) }];
}

const noWords = { words: '', wayOut: '' };

/** What two lines must share to be the same thing: claimed or approved, it counts once. */
export function lineKey(line: {
  hostId: string;
  kind: string;
  workOn: Day;
  placementId: string | null;
  opportunityId: string | null;
  gross: number;
}): string {
  return [
    line.hostId,
    line.kind,
    line.workOn,
    line.placementId ?? line.opportunityId ?? '-',
    line.gross,
  ].join('|');
}

/** One ceiling of the municipality, with the day from which it holds. */
export interface CeilingValue {
  validFrom: Day;
  value: Readonly<Record<string, number>>;
}

/** The highest unit price of a kind on a day, or null when none is set. */
export function ceilingOn(values: readonly CeilingValue[], kind: string, day: Day): number | null {
  const inForce = values
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<CeilingValue | null>(
      (newest, one) => (newest && newest.validFrom > one.validFrom ? newest : one),
      null,
    );
  return inForce?.value[kind] ?? null;
}
