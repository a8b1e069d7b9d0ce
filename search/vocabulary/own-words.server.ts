import { listSearchWords } from '#db/queries/search-words.server';
import { withScope } from '#db/scope.server';
import { systemScope } from '~/domain/kernel/scope';
import { buildVocabulary, builtIn, type Vocabulary } from './vocabulary';

/** How long another process may go on with the words of before, in milliseconds. */
const KEEP = 30_000;
/** Municipalities whose vocabularies are held at once. */
const MOST = 50;

const plain = buildVocabulary();
const kept = new Map<string, { at: number; vocabulary: Promise<Vocabulary> }>();

/** The built-in words with those of a municipality. */
export function vocabularyOf(municipalityId: string, now = Date.now()): Promise<Vocabulary> {
  const known = kept.get(municipalityId);
  if (known && now - known.at < KEEP) return known.vocabulary;
  if (kept.size >= MOST) kept.clear();
  const vocabulary = read(municipalityId);
  kept.set(municipalityId, { at: now, vocabulary });
  vocabulary.catch(() => kept.delete(municipalityId));
  return vocabulary;
}

/** Reads the words anew at the next question: call it once a change of them is stored. */
export function forgetVocabulary(municipalityId: string): void {
  kept.delete(municipalityId);
}

async function read(municipalityId: string): Promise<Vocabulary> {
  const groups = await withScope(systemScope('search', municipalityId), listSearchWords);
  if (groups.length === 0) return plain;
  const of = (kind: string) => groups.filter((group) => group.kind === kind).map(({ words }) => words);
  return buildVocabulary({
    ...builtIn,
    same: [...builtIn.same, ...of('same')],
    related: [...builtIn.related, ...of('related')],
  });
}
