import { z } from 'zod';
import { acceptanceHeadings, cardKinds, type AcceptanceKind } from './acceptance-headings';
import { easyWord } from './easy-words';

const inquiryCard = z.object({
  strengths: z.array(z.string()),
  wishes: z.array(z.string()),
  considerations: z.array(z.object({ label: z.string(), weight: z.string() })),
  availability: z.string(),
  age: z.string(),
  ageBand: z.string().optional(),
  area: z.string().optional(),
});

const acceptanceCard = z.object({
  alias: z.string(),
  lines: z.array(z.object({ heading: z.string(), text: z.string() })),
  agreedOn: z.string(),
  /** Cards from before it was kept have none. */
  kind: z.enum(cardKinds).optional(),
});

export type AcceptanceCard = z.output<typeof acceptanceCard>;

/** The inquiry card in what was shown; null for anything else. */
export function inquiryCardShown(shown: unknown): z.output<typeof inquiryCard> | null {
  return inquiryCard.safeParse(shown).data ?? null;
}

/** The acceptance card in what was shown; null for anything else. */
export function acceptanceCardOf(shown: unknown): AcceptanceCard | null {
  return acceptanceCard.safeParse(shown).data ?? null;
}

/**
 * What the host of a placement is asked for: what the card says that was shown to it, or where none is, what one is being
 * written for. A card from before its kind was kept tells by its lines: one with nothing but requests is of who keeps an
 * eye on somebody.
 *
 * @param cards those of the placement that nobody has closed, the newest last.
 */
export function kindShown(
  cards: readonly { readonly level: number; readonly shown: unknown }[],
  drafted: AcceptanceKind | null | undefined,
): AcceptanceKind {
  const card = acceptanceCardOf(cards.findLast(({ level }) => level === 3)?.shown);
  if (!card) return drafted ?? 'whole';
  return (
    card.kind ?? (card.lines.every(({ heading }) => heading === acceptanceHeadings.watch) ? 'watch' : 'whole')
  );
}

/** Everything a shown card told, in words and in やさしい日本語, with the name under which it was told. */
export function wordsShown(shown: unknown): { alias: string; words: string[]; easyWords: string[] } {
  const alias = z.object({ alias: z.string() }).safeParse(shown).data?.alias ?? '';
  const words = toldBy(shown);
  return { alias, words, easyWords: words.map(easyWord) };
}

function toldBy(shown: unknown): string[] {
  const acceptance = acceptanceCardOf(shown);
  if (acceptance) return acceptance.lines.map(({ text }) => text);
  const card = inquiryCardShown(shown);
  if (!card) return [];
  const { strengths, wishes, considerations, availability, age, ageBand, area } = card;
  const conditions = considerations.map(({ label, weight }) => `${label}（${weight}）`);
  const told = [age, ageBand, area, ...strengths, ...wishes, ...conditions, availability];
  return told.filter((word): word is string => Boolean(word));
}
