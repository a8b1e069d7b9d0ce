import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Permission } from '~/domain/kernel/permissions';
import { addMonths, formatDay, type Day } from '~/lib/japanese-date';
import { formatYen } from '~/lib/money';
import type { Fault } from './line-rules';

export const claimStatuses = [
  'draft',
  'submitted',
  'checked',
  'approved',
  'invoiced',
  'paid',
  'returned',
  'rejected',
  'cancelled',
  'recovered',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const claimStatusNames: Record<ClaimStatus, string> = {
  draft: '下書き',
  submitted: '確認を待っている',
  checked: '決定を待っている',
  approved: '決まった',
  invoiced: '請求書が届いた',
  paid: '支払った',
  returned: '差し戻し',
  rejected: '認められなかった',
  cancelled: '取り下げ',
  recovered: '返還',
};

export const payeeTypes = {
  corporation: '会社・法人',
  individual: '個人（源泉徴収をして払う）',
  unincorporated_group: '自治会や会など、法人でない団体',
} as const;

export const units = ['回', '時間', '日', '個', '組', '枚', 'km', '月', '年', '式'] as const;

/** Whose turn it is: the permission by which the next step is taken, or null when nothing waits for staff. */
export function nextStep(status: ClaimStatus): { permission: Permission; verb: string } | null {
  if (status === 'submitted') return { permission: 'expenses.check', verb: '確かめる' };
  if (status === 'checked') return { permission: 'expenses.decide', verb: '決める' };
  return null;
}

/** The last day to hand in the work of a month 'YYYY-MM': the given day of the next month. */
export function submitBy(period: string, dayOfMonth = 10): Day {
  return `${addMonths(`${period}-01`, 1).slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
}

/** Who writes on a claim may do so while it lies with the host. */
export function judgeEditing(status: ClaimStatus): Decision {
  return status === 'draft' || status === 'returned'
    ? allowed
    : refuse(
        `この請求は「${claimStatusNames[status]}」なので、もう書き換えられません。`,
        '直すときは、差し戻してもらってください。',
      );
}

export interface LineOfClaim {
  workOn: Day;
  claimable: number;
  evidence: string;
  linked: boolean;
}

/** Whether a claim can be handed in: something to pay, the right month, nothing missing. */
export function judgeSubmission(claim: {
  status: ClaimStatus;
  period: string;
  today: Day;
  lines: readonly LineOfClaim[];
}): Decision {
  const editing = judgeEditing(claim.status);
  if (!editing.ok) return editing;
  if (claim.lines.length === 0)
    return refuse('明細が一つもありません。', 'かかった費用を、一つずつ加えてください。');
  const misplaced = claim.lines.find((line) => line.workOn.slice(0, 7) !== claim.period);
  if (misplaced)
    return refuse(
      `${formatDay(misplaced.workOn)}の明細は、この月のものではありません。`,
      'その月の請求に移してください。',
    );
  const future = claim.lines.find((line) => line.workOn > claim.today);
  if (future)
    return refuse(
      `${formatDay(future.workOn)}は、まだ来ていない日です。`,
      'その日が過ぎてから出してください。',
    );
  if (claim.lines.some((line) => !line.linked))
    return refuse(
      'どの受入れのためか分からない明細があります。',
      '明細を開いて、受入れか受入枠を選んでください。',
    );
  if (claim.lines.some((line) => line.evidence.trim() === ''))
    return refuse(
      '証ひょうが書かれていない明細があります。',
      '何の書類がどこにあるかを、明細に書いてください。',
    );
  if (claim.lines.every((line) => line.claimable === 0))
    return refuse(
      '請求できる額が、どの明細にもありません。',
      '対象になる費用があるか、担当に聞いてください。',
    );
  return allowed;
}

/** Whether the existing schemes were asked about for every line that costs something (EXP-2, EXP-3). */
export function judgeCheck(claim: {
  status: ClaimStatus;
  lines: readonly { claimable: number; schemeAnswer: string; schemeNote: string }[];
}): Decision {
  if (claim.status !== 'submitted')
    return refuse(
      `この請求は「${claimStatusNames[claim.status]}」です。`,
      '確かめられるのは、出されたばかりの請求です。',
    );
  const asked = claim.lines.filter((line) => line.claimable > 0);
  if (asked.some((line) => line.schemeAnswer === ''))
    return refuse(
      '既存の制度で賄えないかを、まだ確かめていない明細があります。',
      '明細ごとに、一つ選んでください。',
    );
  if (asked.some((line) => line.schemeAnswer === 'none' && line.schemeNote.trim() === ''))
    return refuse(
      '「使える制度はない」の理由が、書かれていない明細があります。',
      'どうして使えないのかを、一言書いてください。',
    );
  return allowed;
}

/** The four eyes: who checked does not decide (I13). */
export function judgeDecider(claim: {
  status: ClaimStatus;
  checkedBy: string | null;
  decider: string;
}): Decision {
  if (claim.status !== 'checked')
    return refuse(
      `この請求は「${claimStatusNames[claim.status]}」です。`,
      '決められるのは、確認のすんだ請求です。',
    );
  if (claim.checkedBy === claim.decider)
    return refuse('自分で確かめた請求は、自分では決められません。', 'ほかの自治体職員に頼んでください。');
  return allowed;
}

/** What is decided about one line. */
export function judgeLineDecision(line: {
  decision: 'approved' | 'refused';
  reason: string;
  faults: readonly Fault[];
}): Decision {
  const [first] = line.faults;
  if (line.decision === 'approved' && first) return refuse(first.words, first.wayOut);
  if (line.decision === 'refused' && line.reason.trim() === '' && !first)
    return refuse('認めない理由が書かれていません。', '受入先に伝わる言葉で、一言書いてください。');
  return allowed;
}

/** The year's money: what is approved together stays within it. Null: the municipality set none. */
export function judgeBudget(money: { budget: number | null; approvedBefore: number; now: number }): Decision {
  if (money.budget === null || money.approvedBefore + money.now <= money.budget) return allowed;
  const left = Math.max(0, money.budget - money.approvedBefore);
  return refuse(
    `今年度の予算をこえます（残り${formatYen(left)}、今回${formatYen(money.now)}）。`,
    '認める明細を減らすか、予算の補正を相談してください。',
  );
}

/** Whether a claim can be sent back, and taken back by who handed it in. */
export function judgeReturn(status: ClaimStatus): Decision {
  return status === 'submitted' || status === 'checked'
    ? allowed
    : refuse(`この請求は「${claimStatusNames[status]}」なので、差し戻せません。`);
}

export function judgeWithdrawal(status: ClaimStatus): Decision {
  return ['draft', 'returned', 'submitted'].includes(status)
    ? allowed
    : refuse(
        `この請求は「${claimStatusNames[status]}」なので、取り下げられません。`,
        '担当に相談してください。',
      );
}
