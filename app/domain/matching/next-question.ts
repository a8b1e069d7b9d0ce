import { consideration, label } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import { isStay } from './candidates';
import { conditionQuestion, stanceQuestion } from './questions';
import type { Fit } from './score';
import type { Ask, AskedOfHost, Judgement, Question, Seeker } from './types';

/** Which unknown is asked first: safety before comfort. */
const GROUP_ORDER = [
  'safety',
  'household',
  'physical',
  'interpersonal',
  'sensory',
  'transport',
  'time',
  'pacing',
  'money',
];

/**
 * The one thing to say on the telephone next; null when nothing needs to be asked there. A place that was never asked
 * is first asked whether it would take somebody at all; then each unknown must, one by one; then the rest.
 */
export function nextQuestion(seeker: Seeker, judgement: Judgement, fit: Fit): Question | null {
  const [first] = judgement.asks.flatMap(ofHost).sort((a, b) => urgency(a) - urgency(b));
  return first ? questionFor(first, seeker, judgement, fit) : null;
}

interface HostAsk extends Ask {
  readonly kind: AskedOfHost;
}

/** What no host can answer is no question to it. */
function ofHost({ kind, ...rest }: Ask): HostAsk[] {
  return kind === 'school_year' ? [] : [{ kind, ...rest }];
}

function urgency(ask: HostAsk): number {
  const kinds: readonly AskedOfHost[] = [
    'stance',
    'condition',
    'minor',
    'age',
    'time',
    'room',
    'offer',
    'visit',
    'listing',
  ];
  const group = consideration(ask.slug ?? '')?.group ?? '';
  const within = GROUP_ORDER.includes(group) ? GROUP_ORDER.indexOf(group) : GROUP_ORDER.length;
  return kinds.indexOf(ask.kind) * 100 + within;
}

function questionFor(ask: HostAsk, seeker: Seeker, { candidate: { offer } }: Judgement, fit: Fit): Question {
  const elsewhere = (words: string): Question => ({ words, about: ask.kind, store: null });
  const time = seeker.cells.length > 0 ? cellsLabel(seeker.cells) : '';
  switch (ask.kind) {
    case 'stance':
      return { words: stanceQuestion(menuToAskFor(fit, offer)), about: 'stance', store: { fact: 'stance' } };
    case 'condition': {
      const slug = ask.slug ?? '';
      const words = conditionQuestion(slug, label('consideration', slug));
      return { words, about: 'condition', store: { fact: 'condition', slug } };
    }
    case 'minor':
      return elsewhere('18歳未満の人も、参加できますか。');
    case 'age':
      return elsewhere(`${offer.minAge ?? 0}歳より若い人も、参加できますか。`);
    case 'time':
      return elsewhere(`${time}に伺ってもよいですか。`);
    case 'room':
      return elsewhere(`${time && `${time}、`}定員に余りはありますか。`);
    case 'offer':
      return elsewhere(offerQuestion(fit, offer.activities));
    case 'visit':
      return elsewhere('一度、様子を見に伺ってもよいですか。');
    case 'listing':
      return elsewhere('受入先の一覧に、載せてもよいですか。');
  }
}

/** Being somewhere is asked for in other words than helping, whatever else the place offers. */
const MENU_OF_ACTIVITY: Readonly<Record<string, string>> = {
  be_quietly: 'gathering_place',
  chat_gathering: 'gathering_place',
  join_meal: 'meal_together',
  parent_child_gathering: 'parenting_connection',
  peer_meeting: 'peer_group',
  hobby_circle: 'hobby_culture',
  exhibition: 'hobby_culture',
  rhythm_practice: 'life_rhythm',
  observe_only: 'visit_observe',
};

function menuToAskFor(fit: Fit, offer: Judgement['candidate']['offer']): string {
  const [first] = [...fit.wishes, ...fit.strengths];
  if (isStay(offer.menuKind) || !first) return offer.menuKind;
  return MENU_OF_ACTIVITY[first.activity] ?? offer.menuKind;
}

/** Asks for the activity that would fit, else for what usually comes first at such a place. */
function offerQuestion(fit: Fit, usual: readonly string[]): string {
  const [activity] = [...fit.wishes, ...fit.strengths].map((met) => met.activity).concat(usual);
  if (!activity) return 'いつも後回しになっていることで、手伝えることはありますか。';
  return `「${label('activity', activity)}」のようなことを、お願いできる日はありますか。`;
}
