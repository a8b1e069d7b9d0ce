import { z } from 'zod';
import { areaNamesAtHand } from './area-names';
import type { Finding } from './finding';
import { inspectText, refusedAlways } from './inspect';
import { tellOffer } from './offers';

type TextRule = {
  /** Longest text in characters. */
  readonly max: number;
  /** Name of the field, for messages: 「本人の言葉」. */
  readonly label: string;
};

/**
 * Text that stays in the team (notes, minutes, plans): refuses telephone numbers, mail and postal addresses,
 * identity numbers and names; other words that identify or disclose are warned of with `adviceOn` once saved.
 * A missing or empty text is refused; add `.optional()` where it may be left out.
 */
export function teamText(rule: TextRule) {
  return guarded(rule, refusedAlways);
}

/**
 * Text that can leave the team (cards, inquiries, notices, file names): refuses all that `teamText` refuses and also
 * illness, handicap, benefit and whatever else points to one person.
 */
export function outwardText(rule: TextRule) {
  return guarded(rule, inspectText);
}

/**
 * Text of somebody without an account: refuses what `teamText` refuses, and says so without the words of the team.
 */
export function visitorText(rule: TextRule) {
  return guarded(
    rule,
    refusedAlways,
    ({ found, kind }) => `「${found}」は${kind}のようです。この欄からは消してください。`,
  );
}

function guarded(
  { max, label }: TextRule,
  inspect: (text: string, areaNames: () => readonly string[]) => Finding[],
  say: (finding: Finding) => string = refusal,
) {
  return z
    .string({ error: `${label}を書いてください。` })
    .overwrite(tidy)
    .min(1, `${label}を書いてください。`)
    .max(max, `${label}は${max}字までにしてください。`)
    .superRefine((text, context) => {
      for (const message of new Set(inspect(text, areaNamesAtHand).map(say)))
        context.addIssue({ code: 'custom', message });
    });
}

function refusal({ rule, found, kind, level, instead, offer }: Finding): string {
  const reason =
    level === 'always' ? `${kind}のようです。ここには書けません` : `${kind}です。外に出る文には書けません`;
  const way = offer !== null && !/[「」]/u.test(offer.from) ? tellOffer(offer) : instead;
  return `「${found}」は${reason}。言いかえ：${way}${rule === 'person_name' ? '（人の名前でなければ「さん」などを付けない）' : ''}`;
}

/** One kind of line end, no invisible or control characters, nothing blank around the text. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200b\u2060\ufeff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim();
}
