import { formatDayShort } from '~/lib/japanese-date';
import type { Asked } from './asked';
import { mayChange, proposalAnswerNames, type Proposal, type ProposalAnswer } from './proposal-rules';

/** What is told to who came second: the answer of the first, and that somebody goes on with it. */
export function toldBefore({
  answer,
  askedOn,
  askedBy,
  sentence,
  lead,
}: Pick<Proposal, 'answer' | 'askedOn' | 'askedBy' | 'sentence' | 'lead'>): string {
  const who = askedBy === '' ? 'ほかの人' : `${askedBy}さん`;
  const goesOn = mayChange({ lead })
    ? ''
    : '続きは、声かけ先として進んでいます。変わったことは、声かけ先に書いてください。';
  return `${formatDayShort(askedOn)}に、${who}が「${sentence}」と聞いていました。答えは「${proposalAnswerNames[answer]}」です。${goesOn}こんどの答えは、書きとめていません。`;
}

/** What is told of an answer, and what follows from it. `brought`: what it changed in the list; empty: nothing. */
export function saidWords(about: Asked['about'], answer: ProposalAnswer, brought: string): string {
  const kept = `答え「${proposalAnswerNames[answer]}」を、受入先に書きとめました。`;
  if (about === 'condition') return `${kept}${brought}`;
  const next: Record<ProposalAnswer, string> = {
    yes: '受入枠に書き足すと、候補に入ります。',
    partly: '続きは、開拓の候補にできます。',
    no: '半年のあいだ、同じことは聞きません。',
  };
  return `${kept}${next[answer]}`;
}
