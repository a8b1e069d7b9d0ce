import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { AnswerState, Credit } from './rules';

interface Written {
  readonly title: string;
  readonly kind: string;
  readonly credit: Credit;
  readonly penName: string;
}

export interface ChangeFacts {
  readonly before: Written;
  readonly after: Written;
  /** What the person said last of this work. */
  readonly answer: AnswerState | null;
  /** It was asked about, lent, shown or printed: title and kind say what that was about. */
  readonly inUse: boolean;
}

/** Whether a work may be written anew: a yes to one thing, or to one way of naming, is not a yes to another (MAT-9). */
export function decideChange({ before, after, answer, inUse }: ChangeFacts): Decision {
  if (inUse && (before.title !== after.title || before.kind !== after.kind)) {
    return refuse(
      'ご本人に聞いた作品、見せた作品、載った作品の題と種類は、書きかえられません。',
      '別の作品のときは、新しい作品として加えてください。置き場所は書きかえられます。',
    );
  }
  const namesMore =
    after.credit === 'pen_name' && (before.credit !== 'pen_name' || before.penName !== after.penName);
  return answer === 'granted' && namesMore
    ? refuse(
        'ご本人は、いまの作者名の載せ方で「見せてよい・載せてよい」と話しています。',
        'いまの返事を「取りやめた」にしてから書きかえ、もう一度ご本人に聞いてください。',
      )
    : allowed;
}
