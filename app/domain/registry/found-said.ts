import { formatMonth, type Day } from '~/lib/japanese-date';
import { monthOf } from './found';
import { asRegistered, type Seen } from './found-schema';

/** A line as it stands when somebody says what was seen. */
export interface StandingLine {
  readonly label: string;
  /** What stands as seen. */
  readonly standing: Seen;
  /** The newest month in which something was seen that is not put right; null: none. */
  readonly seenLast: Day | null;
  /** The day on which the host itself was last asked; null: never, or its answer came from a list. */
  readonly askedOn: Day | null;
}

/** What becomes of a line: something new is told, it is as registered after all, or it was seen the same again. */
export type FoundChange = 'told' | 'takenBack' | 'confirmed';

/** Why what was seen in a month cannot be said of a line, in plain words; null: it can. What was learned later goes before. */
export function outdated(
  { label, seenLast, askedOn }: StandingLine,
  { said, seenIn }: { said: Seen; seenIn: Day },
): string | null {
  if (seenLast !== null && seenIn < seenLast) {
    return `${label}：${formatMonth(seenLast)}に見たことが、もう書いてあります。`;
  }
  if (said !== asRegistered && askedOn !== null && seenIn < monthOf(askedOn)) {
    return `${label}：そのあと${formatMonth(askedOn)}に受入先に聞いています。`;
  }
  return null;
}

/** What changes with what was said; null: nothing. What stands is only seen anew in a later month. */
export function changeOf(
  { standing, seenLast }: StandingLine,
  { said, seenIn }: { said: Seen; seenIn: Day },
): FoundChange | null {
  if (said !== standing) return said === asRegistered ? 'takenBack' : 'told';
  return said !== asRegistered && seenLast !== null && seenIn > seenLast ? 'confirmed' : null;
}

/** What to say after saving: so many lines of each. */
export function foundNotice({ told, takenBack, confirmed }: Readonly<Record<FoundChange, number>>): string {
  const alone = told + confirmed === 0;
  const parts = [
    told > 0 ? `${told}つを書きました。` : '',
    confirmed > 0 ? `${confirmed}つは、いまもちがっていたと書きました。` : '',
    told + confirmed > 0 ? '受入先に確かめてください。' : '',
    takenBack > 0 ? `${alone ? '' : `${takenBack}つは、`}登録のとおりに戻しました。` : '',
  ];
  return parts.join('') || '変わったところはありません。';
}
