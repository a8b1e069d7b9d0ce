import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';

/** Who has been told that the paper is lost. */
export const toldOfLoss = ['person', 'manager', 'officer', 'agency'] as const;
export type ToldOfLoss = (typeof toldOfLoss)[number];
export const toldOfLossNames: Record<ToldOfLoss, string> = {
  person: 'ご本人（または保護者）',
  manager: '所属の責任者',
  officer: '市町村の担当課',
  agency: 'ほかに関わる機関',
};

export interface LossFacts {
  readonly madeOn: Day | null;
  readonly noticedOn: Day;
  readonly today: Day;
  readonly told: readonly ToldOfLoss[];
}

/** Whether a lost 対応票 can be reported; a paper that says who it is does not go missing without somebody being told. */
export function decideSlipLoss({ madeOn, noticedOn, today, told }: LossFacts): Decision {
  if (madeOn === null) {
    return refuse('対応票は、まだ作ったことになっていません。', 'なくす前に、まず対応票を作ってください。');
  }
  if (noticedOn > today) return refuse('先の日付は記録できません。', '気づいた日を入れてください。');
  if (!told.includes('manager')) {
    return refuse(
      '所属の責任者に、まだ知らせていません。',
      '先に責任者に電話などで知らせ、その印を付けてから記録してください。',
    );
  }
  return allowed;
}
