import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

export interface HandOverFacts {
  /** Whoever hands over gives away the own cases, or leads the agency. */
  readonly own: boolean;
  readonly leads: boolean;
  /** Giver and receiver are one. */
  readonly same: boolean;
  /** The receiver is an active coordinator of the giver's agency. */
  readonly receives: boolean;
  /** Cases and leads together. */
  readonly things: number;
  /** Papers that exist, whose last look no longer holds, and that were not compared now. */
  readonly unchecked: number;
  /** It is said that they cannot be compared together. */
  readonly cannotCheck: boolean;
}

/** Whether everything that somebody holds may go to somebody else now (D1, INT-10). */
export function decideHandOver(facts: HandOverFacts): Decision {
  if (!facts.own && !facts.leads) {
    return refuse('ほかの人の担当を引き継がせるのは、責任者です。', '責任者に頼んでください。');
  }
  if (facts.same) return refuse('渡す人と受け取る人が同じです。', '受け取る人を選びなおしてください。');
  if (!facts.receives) {
    return refuse(
      '受け取れるのは、同じ機関の、いま使っているコーディネーターです。',
      'ほかの機関へは、ケースごとに「基本のこと」で担当を変えてください。',
    );
  }
  if (facts.things === 0) return refuse('引き継ぐものがありません。', '渡す人を選びなおしてください。');
  return facts.unchecked === 0 || facts.cannotCheck
    ? allowed
    : refuse(
        `対応票をまだ照らし合わせていないケースが${facts.unchecked}件あります。`,
        '二人で紙と符号を照らし合わせて印を付けるか、いっしょに見られないことを選んでください。',
      );
}
