import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';

export const planStatuses = [
  'draft',
  'submitted',
  'found_appropriate',
  'confirmed',
  'superseded',
  'completed',
  'discontinued',
  'returned',
  'not_decided',
] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const planStatusNames: Record<PlanStatus, string> = {
  draft: '下書き',
  submitted: '会議へ出した',
  found_appropriate: '適切と判断・決定待ち',
  confirmed: '確定',
  superseded: '再プランにより終了',
  completed: '終結',
  discontinued: '中断',
  returned: '差戻し',
  not_decided: '不決定',
};

/** Plans that can still be written on; a returned plan is mended and submitted again (PLN-13). */
export const editablePlanStatuses: readonly PlanStatus[] = ['draft', 'returned'];

/** Plans that ended with their case; after a new beginning the next one starts from their words. */
export const endedPlanStatuses: readonly PlanStatus[] = ['completed', 'discontinued'];

export const horizons = ['short', 'middle', 'long'] as const;
export type Horizon = (typeof horizons)[number];
export const horizonNames: Record<Horizon, string> = {
  short: '3か月まで',
  middle: '6か月まで',
  long: '1年まで',
};

export const planPatterns = ['statutory_only', 'mixed', 'non_statutory'] as const;
export type PlanPattern = (typeof planPatterns)[number];

/** Name of a pattern, and what the municipality does with it (PLN-8 to PLN-10). */
export const planPatternWords: Record<PlanPattern, { name: string; municipality: string }> = {
  statutory_only: { name: '① 法に基づく事業のみ', municipality: '支援決定をします。' },
  mixed: {
    name: '② 法に基づく事業とそれ以外',
    municipality: '法に基づく事業の支援決定をし、それ以外の取組を確認します。',
  },
  non_statutory: {
    name: '③ 法に基づく事業を含まない',
    municipality: '報告を受けます（支援決定はいりません）。',
  },
};

/** The pattern of a plan, derived from its actions and never chosen (PLN-8 to PLN-11); null without actions. */
export function planPattern(actions: readonly { readonly isStatutory: boolean }[]): PlanPattern | null {
  if (actions.length === 0) return null;
  const statutory = actions.filter(({ isStatutory }) => isStatutory).length;
  if (statutory === 0) return 'non_statutory';
  return statutory === actions.length ? 'statutory_only' : 'mixed';
}

export interface PlanContent {
  readonly policy: string;
  readonly goals: readonly {
    readonly text: string;
    readonly actions: readonly {
      readonly owner: string;
      readonly what: string;
      readonly isStatutory: boolean;
    }[];
  }[];
  readonly monitoringOn: Day | null;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  /** Somebody is to live somewhere for a while: as the writer ticked it. */
  readonly temporaryHousing: boolean;
  readonly exitPlan: string;
}

/** A temporary stay of the same person that is under way, from the proposal on. */
export interface Stay {
  readonly hostName: string;
  /** Its own 退所に向けた計画 is written. */
  readonly exitPlanWritten: boolean;
}

/** What a plan still lacks before it can go to a meeting, each as a sentence (PLN-3, PLN-5, PLN-11, CAP-16). */
export function missingInPlan(plan: PlanContent, stays: readonly Stay[], today: Day): string[] {
  const missing: string[] = [];
  const actions = plan.goals.flatMap((goal) => goal.actions);
  if (plan.goals.length === 0) missing.push('目標を一つ以上、ご本人の言葉で書いてください。');
  plan.goals.forEach((goal, index) => {
    if (goal.text.trim() === '') missing.push(`目標${index + 1}の文を書いてください。`);
    if (goal.actions.length === 0) missing.push(`目標${index + 1}に、取り組むことを一つ以上書いてください。`);
    if (goal.actions.some(({ owner }) => owner.trim() === '')) {
      missing.push(`目標${index + 1}の取り組むことに、だれがするかを書いてください。`);
    }
    if (goal.actions.some(({ what }) => what.trim() === '')) {
      missing.push(`目標${index + 1}の取り組むことに、何をするかを書いてください。`);
    }
  });
  if (actions.length > 0 && planPattern(actions) === 'non_statutory') {
    missing.push('参加支援のプランには、法に基づく事業（参加支援など）の取組が一つ以上要ります。');
  }
  if (plan.policy.trim() === '') missing.push('支援方針を一、二文で書いてください。');
  if (plan.monitoringOn === null) missing.push('モニタリングの日を決めてください。');
  else if (plan.monitoringOn < today) missing.push('モニタリングの日が過ぎています。先の日にしてください。');
  if (plan.periodFrom === null || plan.periodTo === null) missing.push('プランの期間を入れてください。');
  else if (plan.periodTo < plan.periodFrom) missing.push('期間の終わりが、始まりより前になっています。');
  else if (plan.monitoringOn !== null && plan.monitoringOn > plan.periodTo) {
    missing.push('モニタリングの日を、プランの期間の中にしてください。');
  }
  return [...missing, ...missingExit(plan, stays)];
}

/** A plan with a temporary stay, ticked or under way, tells how it ends: here, or with the stay itself (CAP-16). */
function missingExit({ temporaryHousing, exitPlan }: PlanContent, stays: readonly Stay[]): string[] {
  if (exitPlan.trim() !== '') return [];
  const open = stays.filter(({ exitPlanWritten }) => !exitPlanWritten);
  if (open.length > 0) {
    const where = open.map(({ hostName }) => `「${hostName}」`).join('');
    return [
      `${where}に滞在する話があります。次の住まいへ移る見通しを書くか、受入れのページに退所に向けた計画を書いてください。`,
    ];
  }
  return temporaryHousing && stays.length === 0
    ? ['一時的な住まいを使うので、次の住まいへ移る見通しを書いてください。']
    : [];
}

/** Whether a plan may still be written on. */
export function decidePlanEdit(status: PlanStatus): Decision {
  if (editablePlanStatuses.includes(status)) return allowed;
  return refuse(
    `このプランは「${planStatusNames[status]}」なので、書きかえられません。`,
    status === 'confirmed'
      ? '変えたいときは、再プランを作ってください。'
      : '会議の結果が出てから続けてください。',
  );
}

/** Whether a plan may go to a meeting (PLN-1). Consent is judged by `decideSharing` of the area people. */
export function decidePlanSubmit(
  status: PlanStatus,
  plan: PlanContent,
  stays: readonly Stay[],
  today: Day,
): Decision {
  const edit = decidePlanEdit(status);
  if (!edit.ok) return edit;
  const missing = missingInPlan(plan, stays, today);
  return missing.length === 0
    ? allowed
    : refuse(`会議へ出すには、まだ足りないところが${missing.length}つあります。`, missing.join(' '));
}
