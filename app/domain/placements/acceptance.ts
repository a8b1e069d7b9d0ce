import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { consideration, label, terms } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import { acceptanceHeadings, type AcceptanceHeading, type AcceptanceKind } from './acceptance-headings';
import { placementStatusNames, type PlacementStatus } from './rules';
import type { AcceptanceCard } from './shown-cards';

/** Lines that are written with the person; the others are words of the taxonomy. */
export const writtenLines = ['rest', 'emergency', 'not_to_ask', 'own_words'] as const;
export type WrittenLine = (typeof writtenLines)[number];

export interface DraftLine {
  readonly key: string;
  readonly text: string;
  readonly agreed: boolean;
}

export interface SharedConsideration {
  readonly slug: string;
  readonly weight: string;
  readonly shareable: boolean;
}

/** All that a card of the kind 見守りだけ may say. */
const watchOnly = ['watch:greet', 'watch:watch'];

/** Conditions that the agreed times answer; on the card they would only tell of school, or of whom the person looks after. */
const answeredByTimes = ['avoid_school_hours', 'care_duty_time'];

/** Whether a line may stand on a card of the kind. */
function mayStandOn(kind: AcceptanceKind, key: string): boolean {
  if (kind === 'watch') return watchOnly.includes(key);
  return !answeredByTimes.some((slug) => key === `consideration:${slug}`);
}

/**
 * Every line that may stand on the card of this person: each condition of the profile, also those that are never in an
 * inquiry, each thing a place may be asked for, and the lines written with the person. What the person does not share
 * at all is not offered, nor what the agreed times answer. Who only keeps an eye on the person is told the request alone.
 */
export function offeredLines(
  considerations: readonly SharedConsideration[],
  kind: AcceptanceKind = 'whole',
): { key: string; text: string }[] {
  const all = [
    ...considerations
      .filter(({ slug, shareable }) => shareable && consideration(slug))
      .map(({ slug, weight }) => ({
        key: `consideration:${slug}`,
        text: `${label('consideration', slug)}（${label('considerationType', weight)}）`,
      })),
    ...terms('watchOver').map(({ slug, label: text }) => ({ key: `watch:${slug}`, text })),
    ...writtenLines.map((key) => ({ key, text: '' })),
  ];
  return all.filter(({ key }) => mayStandOn(kind, key));
}

/**
 * The draft as it holds today: a line that is no longer offered, because the person took the condition off or does not
 * share it any more, is gone; words of the taxonomy are today's.
 */
export function currentLines(
  drafted: readonly DraftLine[],
  considerations: readonly SharedConsideration[],
): DraftLine[] {
  const before = new Map(drafted.map((line) => [line.key, line]));
  return offeredLines(considerations).map(({ key, text }) => ({
    key,
    text: text || (before.get(key)?.text ?? ''),
    agreed: before.get(key)?.agreed ?? false,
  }));
}

function headingOf(key: string): AcceptanceHeading | null {
  const heading = key.split(':')[0] ?? '';
  return heading in acceptanceHeadings ? (heading as AcceptanceHeading) : null;
}

/** What the host will see: only lines of the kind to which the person said yes, one by one; in the order of the headings. */
export function acceptanceCardFrom(
  alias: string,
  draft: { readonly lines: readonly DraftLine[]; readonly agreedOn: Day; readonly kind?: AcceptanceKind },
): AcceptanceCard {
  const told = draft.lines.filter(
    ({ key, agreed, text }) => agreed && text.trim() !== '' && mayStandOn(draft.kind ?? 'whole', key),
  );
  const lines = (Object.keys(acceptanceHeadings) as AcceptanceHeading[]).flatMap((heading) =>
    told
      .filter(({ key }) => headingOf(key) === heading)
      .map(({ text }) => ({ heading: acceptanceHeadings[heading], text })),
  );
  return { alias, lines, agreedOn: draft.agreedOn, kind: draft.kind ?? 'whole' };
}

export interface AcceptanceFacts {
  readonly status: PlacementStatus;
  /** Consent `hosts_named` is granted and not out of date. */
  readonly consent: boolean;
  readonly card: AcceptanceCard | null;
  readonly today: Day;
}

const afterYes: readonly PlacementStatus[] = ['accepted', 'trial', 'active', 'paused', 'settled'];

/** Whether the card may be shown to the host now (handbook §3.5: named disclosure only after acceptance, by consent). */
export function decideAcceptance({ status, consent, card, today }: AcceptanceFacts): Decision {
  if (!afterYes.includes(status)) {
    return refuse(
      `いまは「${placementStatusNames[status]}」なので、受入れカードは渡せません。`,
      '受入先が受けると答えたあとに渡します。',
    );
  }
  if (!consent) {
    return refuse(
      '「受入先へ渡す受入れカード」の同意がありません。',
      'ご本人に説明し、同意のページで記録してください。',
    );
  }
  if (!card || card.lines.length === 0) {
    return refuse(
      '伝えてよいと聞いた行が、まだ一つもありません。',
      'ご本人と一行ずつ確かめて、印を付けてください。',
    );
  }
  return card.agreedOn > today
    ? refuse('確かめた日が、先の日付です。', 'ご本人と確かめた日を入れてください。')
    : allowed;
}

/** Whether lines may still be written with the person: not once the placement is over. */
export function decideWriting(status: PlacementStatus): Decision {
  return status === 'ended' || status === 'declined'
    ? refuse(
        `この受入れは「${placementStatusNames[status]}」なので、受入れカードは書けません。`,
        '新しい受入れのカードに書いてください。',
      )
    : allowed;
}

/** Whether the card may be printed: only what the host is shown now, so that paper leaves a share behind too (I14). */
export function decidePrint(show: Decision, isTheCardShown: boolean): Decision {
  if (!show.ok) return show;
  return isTheCardShown
    ? allowed
    : refuse(
        'いまのカードは、まだ受入先に見せていないので、印刷できません。',
        '先に「このカードを受入先に見せる」を押してください。渡したことが「共有の記録」に残ります。',
      );
}
