import { mailAddresses, phoneNumbers } from './contacts';
import type { Finding, GuardLevel, Hit, Rewrite } from './finding';
import { fold, originalSpan } from './fold';
import { identifyingClues } from './identifying';
import { identityNumbers } from './identity-numbers';
import { personNames } from './person-names';
import { postalAddresses } from './postal-addresses';
import { sensitiveWords } from './sensitive';

/** Stronger rules first: where two rules meet in a text, the first one speaks; of the weak ones, the longer. */
const rules: Readonly<Record<Hit['rule'], Rule>> = {
  mail: {
    level: 'always',
    kind: 'メールアドレス',
    instead: '連絡先は対応票に手で書く',
    offers: ['（対応票に記入）'],
    find: mailAddresses,
  },
  identity_number: {
    level: 'always',
    kind: '個人を示す番号',
    instead: '番号は書かず、各機関の元の書類で確かめる',
    offers: ['（元の書類で確認）'],
    find: identityNumbers,
  },
  phone: {
    level: 'always',
    kind: '電話番号',
    instead: '連絡先は対応票に手で書く',
    offers: ['（対応票に記入）'],
    find: phoneNumbers,
  },
  postal_address: {
    level: 'always',
    kind: '住所や郵便番号',
    instead: '住所は対応票に手で書き、ここでは圏域だけにする',
    offers: ['（対応票に記入）'],
    find: postalAddresses,
  },
  person_name: {
    level: 'always',
    kind: '人の名前',
    instead: '「ご本人」「お母さん」「店の人」のように言いかえる',
    offers: ['ご本人', 'ご家族', '店の人'],
    find: personNames,
  },
  sensitive: {
    level: 'outward',
    kind: '病気・障害・給付などの言葉',
    instead: '',
    offers: [],
    find: sensitiveWords,
  },
  identifying: {
    level: 'outward',
    kind: '人が特定されるおそれのある言葉',
    instead: '',
    offers: [],
    find: identifyingClues,
  },
};

interface Rule {
  readonly level: GuardLevel;
  readonly kind: string;
  readonly instead: string;
  /** What may stand in the place of what was found. */
  readonly offers: readonly string[];
  readonly find: Find;
}

type Find = (foldedText: string, areaNames: readonly string[]) => Hit[];

/**
 * Everything in a text that must not be in it, in reading order and without overlaps. Never throws: a text that a
 * rule cannot read is refused as a whole.
 * @param areaNames names of areas near which nobody may be said to live, those of the municipality; a function that
 * gives them may throw, and the text is refused then
 */
export function inspectText(
  text: string,
  areaNames: readonly string[] | (() => readonly string[]),
): Finding[] {
  try {
    return findingsIn(text, typeof areaNames === 'function' ? areaNames() : areaNames);
  } catch (error) {
    reportFailure(error);
    return text === '' ? [] : [uncheckedFinding(text)];
  }
}

let reportFailure: (error: unknown) => void = () => undefined;

/** Tells the running site where a failure of the guard itself is to be written down. */
export function onGuardFailure(report: (error: unknown) => void): void {
  reportFailure = report;
}

function uncheckedFinding(text: string): Finding {
  return {
    rule: 'unchecked',
    level: 'always',
    start: 0,
    end: text.length,
    found: text,
    kind: '確かめられなかった文',
    instead: '文を短く分けて、もう一度送る',
    offer: null,
  };
}

function findingsIn(text: string, areaNames: readonly string[]): Finding[] {
  const folded = fold(text);
  const accepted: Hit[] = [];
  const taken = new Uint8Array(folded.text.length);
  const accept = (hits: readonly Hit[]) => {
    for (const hit of longestFirst(hits)) {
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      accepted.push(hit);
    }
  };
  const all = Object.values(rules);
  for (const { find } of all.filter(({ level }) => level === 'always')) accept(find(folded.text, areaNames));
  accept(all.filter(({ level }) => level === 'outward').flatMap(({ find }) => find(folded.text, areaNames)));
  let offeredTo = 0;
  return accepted
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end, instead, rewrite }) => {
      const span = originalSpan(folded, start, end);
      const { level, kind, instead: usual, offers } = rules[rule];
      return {
        rule,
        level,
        kind,
        ...span,
        found: text.slice(span.start, span.end),
        instead: instead ?? usual,
        offer: offerOf(rewrite === undefined ? { start, end, texts: offers } : rewrite),
      };
    });

  /** Two offers for the same words would undo each other: the first one in the text is made. */
  function offerOf(rewrite: Rewrite | null): Finding['offer'] {
    if (rewrite === null || rewrite.texts.length === 0 || rewrite.start < offeredTo) return null;
    offeredTo = rewrite.end;
    const span = originalSpan(folded, rewrite.start, rewrite.end);
    return { from: text.slice(span.start, span.end), to: rewrite.texts };
  }
}

function longestFirst(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ start, end }) => end > start).sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** What no text may carry. */
export function refusedAlways(
  text: string,
  areaNames: readonly string[] | (() => readonly string[]),
): Finding[] {
  return inspectText(text, areaNames).filter(({ level }) => level === 'always');
}

/** Whether a text carries any of that; costs less than being told what, and where. */
export function isRefusedAlways(text: string, areaNames: readonly string[]): boolean {
  try {
    const { text: folded } = fold(text);
    return Object.values(rules).some(
      ({ level, find }) => level === 'always' && longestFirst(find(folded, areaNames)).length > 0,
    );
  } catch (error) {
    reportFailure(error);
    return text !== '';
  }
}

export type TextPart = { readonly text: string; readonly finding: Finding | null };

/** A text cut into plain and marked parts, for showing what was found where it stands. */
export function markedParts(text: string, findings: readonly Finding[]): TextPart[] {
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
