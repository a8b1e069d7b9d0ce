import { comparable } from '~/lib/text/fold';

/** The kinds of words that many names share; what is left after them tells two places apart. */
const common =
  /^(株式会社|有限会社|合同会社|一般社団法人|社会福祉法人|特定非営利活動法人|NPO法人|医療法人|学校法人|[（(][株有福医学][）)])/u;

/** A name without its legal form, in the spelling in which names are compared. */
export function nameKey(name: string): string {
  return comparable(name.replace(common, '').replace(/(株式会社|有限会社|合同会社|[（(][株有][）)])$/u, ''));
}

/** The pairs of neighbouring characters of a key; a single character stands for itself. */
export function pairsOf(key: string): string[] {
  const characters = Array.from(key);
  if (characters.length < 2) return characters;
  return [
    ...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)),
  ];
}

/** How alike two names are, 0–1; see `likenessOfKeys`. */
export function likeness(a: string, b: string): number {
  return likenessOfKeys(nameKey(a), nameKey(b));
}

/**
 * How alike two names are by their keys, 0–1: the share of common pairs (Dice). One that is the beginning or end of
 * the other counts as alike from three characters on.
 */
export function likenessOfKeys(first: string, second: string): number {
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length >= 3 && (long.startsWith(short) || long.endsWith(short))) return 0.9;
  const [pairs, others] = [pairsOf(first), new Set(pairsOf(second))];
  const shared = pairs.filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.length + others.size);
}

const alikeFrom = 0.6;

/** The likely doubles of a name among known hosts, the likeliest first. A reading counts like a name. */
export function similarTo<Host extends { name: string; kana: string }>(
  name: string,
  hosts: readonly Host[],
  limit = 5,
): Host[] {
  return hosts
    .map((host) => ({ host, score: Math.max(likeness(name, host.name), likeness(name, host.kana)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ host }) => host);
}
