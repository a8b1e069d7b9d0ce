import { MINAMO_AREAS, MINAMO_WIDE_AREAS } from '#db/demo/map/minamo-areas';
import { spokenNames } from '#db/queries/areas.server';
import { inspectText } from '~/lib/text-guard';
import { judge, summedByKind, type Judged, type Judgement } from './judge';
import { ownSentences, secondHandSentences, type Sentence } from './read-sentences';

export interface GuardedSet {
  set: string;
  lines: Judgement[];
  /** Sentences in which something was missed or wrongly found, and what. */
  wrong: string[];
}

/** Judges the guard by every set of sentences that was written for it; quick, and without a database. */
export function benchTextGuard(): GuardedSet[] {
  return [judgedSet('own', ownSentences()), judgedSet('second hand', secondHandSentences())];
}

/** The areas of the town in which the sentences are written, as its commands give them to the guard: no streets. */
export const areaNames = spokenNames([...MINAMO_WIDE_AREAS, ...MINAMO_AREAS].map(({ name }) => name));

export function judgedSet(set: string, sentences: readonly Sentence[]): GuardedSet {
  const judged = sentences.map((sentence) => judge(sentence, (text) => inspectText(text, areaNames)));
  return { set, lines: summedByKind(judged), wrong: judged.flatMap(toldWrong) };
}

function toldWrong({ sentence: { text, kind }, missed, wrong }: Judged): string[] {
  const told = [
    ...missed.map(({ start, end }) => `missed ${text.slice(start, end)}`),
    ...wrong.map(({ rule, found }) => `${rule} ${found}`),
  ];
  return told.length === 0 ? [] : [`${kind}: ${text}: ${told.join(', ')}`];
}
