import { mailAddresses, phoneNumbers } from './contacts';
import type { Finding, GuardLevel, GuardRule, Hit } from './finding';
import { fold, originalSpan } from './fold';
import { identifyingClues } from './identifying';
import { identityNumbers } from './identity-numbers';
import { personNames } from './person-names';
import { postalAddresses } from './postal-addresses';
import { sensitiveWords } from './sensitive';

/** Stronger rules first: where two rules meet in a text, the first one speaks. */
const rules: Readonly<Record<GuardRule, { level: GuardLevel; kind: string; instead: string; find: Find }>> = {
  mail: { level: 'always', kind: 'メールアドレス', instead: '連絡先は対応票に手で書く', find: mailAddresses },
  identity_number: {
    level: 'always',
    kind: '個人を示す番号',
    instead: '番号は書かず、各機関の元の書類で確かめる',
    find: identityNumbers,
  },
  phone: { level: 'always', kind: '電話番号', instead: '連絡先は対応票に手で書く', find: phoneNumbers },
  postal_address: {
    level: 'always',
    kind: '住所や郵便番号',
    instead: '住所は対応票に手で書き、ここでは圏域だけにする',
    find: postalAddresses,
  },
  person_name: {
    level: 'always',
    kind: '人の名前',
    instead: '「ご本人」「お母さん」「店の人」のように言いかえる（人の名前でなければ「さん」などを付けない）',
    find: personNames,
  },
  sensitive: { level: 'outward', kind: '病気・障害・給付などの言葉', instead: '', find: sensitiveWords },
  identifying: {
    level: 'outward',
    kind: '人が特定されるおそれのある言葉',
    instead: '',
    find: identifyingClues,
  },
};

type Find = (foldedText: string) => Hit[];

/** Everything in a text that must not be in it, in reading order and without overlaps. Never throws. */
export function inspectText(text: string): Finding[] {
  const folded = fold(text);
  const accepted: Hit[] = [];
  for (const { find } of Object.values(rules)) {
    for (const hit of find(folded.text).filter(({ start, end }) => end > start)) {
      if (!accepted.some((other) => hit.start < other.end && other.start < hit.end)) accepted.push(hit);
    }
  }
  return accepted
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end, instead }) => {
      const span = originalSpan(folded, start, end);
      const { level, kind, instead: usual } = rules[rule];
      return {
        rule,
        level,
        kind,
        ...span,
        found: text.slice(span.start, span.end),
        instead: instead ?? usual,
      };
    });
}

/** What no text may carry. */
export function refusedAlways(text: string): Finding[] {
  return inspectText(text).filter(({ level }) => level === 'always');
}

/** What is tolerated inside the team, with a warning, and refused outside it. */
export function warnedInside(text: string): Finding[] {
  return inspectText(text).filter(({ level }) => level === 'outward');
}

export type TextPart = { readonly text: string; readonly finding: Finding | null };

/** A text cut into plain and marked parts, for showing what was found where it stands. */
export function markedParts(text: string, findings: readonly Finding[] = inspectText(text)): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) parts.push({ text: text.slice(at, finding.start), finding: null });
    parts.push({ text: finding.found, finding });
    at = finding.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), finding: null });
  return parts;
}
