/** A line of the interview that waits on the device. */
export interface WaitingNote {
  readonly id: string;
  readonly text: string;
  /** ISO instant of the device. */
  readonly writtenAt: string;
  /** The code it was written under, where that case has been taken up in the one of the page. */
  readonly code?: string;
  /** Why the site did not take it; it waits until it is written anew. */
  readonly refused?: readonly string[];
}

/** The newest state of a form in one sitting; earlier ones are held in it. */
export interface WaitingDraft {
  readonly id: string;
  readonly sitting: string;
  readonly sequence: number;
  /** The version on the screen while it was written. */
  readonly base: number;
  readonly fields: readonly (readonly [string, string])[];
  /** As of a note. */
  readonly code?: string;
  /** The mark of the answers to picture cards that stand in it. */
  readonly cards?: string;
  readonly refused?: readonly string[];
}

/** What waits on a device to be sent about one case, and what was said last about what was sent. */
export interface DraftQueue {
  readonly sitting: string;
  readonly sequence: number;
  readonly base: number;
  readonly notes: readonly WaitingNote[];
  /** At most one of each sitting; more than one after the page was left with something unsent. */
  readonly drafts: readonly WaitingDraft[];
  /** The id of what is under way. One thing travels at a time, so that nothing overtakes. */
  readonly sending: string | null;
  /** Somebody else had saved before: what was written here is kept beside. */
  readonly beside: boolean;
  /** What was written under the code of a case that was taken up in this one is kept beside. */
  readonly elsewhere: boolean;
}

export type Waiting = { kind: 'note'; item: WaitingNote } | { kind: 'draft'; item: WaitingDraft };

/** How the site answered. Anything else (no line, a fault) leaves all as it is. */
export type Reply =
  | {
      readonly state: 'saved';
      /** The version that holds what was sent; none where a later save of the sitting holds it. */
      readonly became?: number | null;
      readonly beside?: boolean;
    }
  | { readonly state: 'refused'; readonly messages: readonly string[] };

export function newQueue(sitting: string, base: number): DraftQueue {
  return {
    sitting,
    sequence: 0,
    base,
    notes: [],
    drafts: [],
    sending: null,
    beside: false,
    elsewhere: false,
  };
}

export function writeNote(queue: DraftQueue, note: Omit<WaitingNote, 'refused'>): DraftQueue {
  return { ...queue, notes: [...queue.notes, note] };
}

/** Takes something refused out, to be written anew or thrown away; nothing that travels. */
export function takeBack(queue: DraftQueue, id: string): DraftQueue {
  if (queue.sending === id) return queue;
  const others = <Item extends { id: string }>(items: readonly Item[]) =>
    items.filter((one) => one.id !== id);
  return { ...queue, notes: others(queue.notes), drafts: others(queue.drafts) };
}

/** The form itself was taken by the site: what its own sitting still had waiting says nothing more. */
export function savedByHand(queue: DraftQueue): DraftQueue {
  return { ...queue, drafts: queue.drafts.filter(({ sitting }) => sitting !== queue.sitting) };
}

/**
 * The form as it stands now takes the place of what it was before.
 *
 * @param cards the mark of the answers to cards in it; without it those that stood in it before
 */
export function changeForm(
  queue: DraftQueue,
  id: string,
  fields: WaitingDraft['fields'],
  cards = queue.drafts.find((draft) => draft.sitting === queue.sitting)?.cards,
): DraftQueue {
  const { sitting, base } = queue;
  const sequence = queue.sequence + 1;
  const others = queue.drafts.filter((draft) => draft.sitting !== sitting);
  const draft = { id, sitting, sequence, base, fields, ...(cards !== undefined && { cards }) };
  return { ...queue, sequence, drafts: [...others, draft] };
}

/** Something refused stands in the form again, together with what stood there; the whole takes the place of both. */
export function putBack(
  queue: DraftQueue,
  back: string,
  id: string,
  fields: WaitingDraft['fields'],
): DraftQueue {
  const cards = queue.drafts.find((draft) => draft.id === back)?.cards;
  return changeForm(takeBack(queue, back), id, fields, cards);
}

/** What was written under the code of a case that was taken up in another one keeps that code. */
export function writtenUnder(queue: DraftQueue, code: string): DraftQueue {
  const coded = <Item extends object>(items: readonly Item[]) => items.map((one) => ({ code, ...one }));
  return { ...queue, notes: coded(queue.notes), drafts: coded(queue.drafts) };
}

/** What is to be sent next: notes in their order, then forms, those of earlier sittings first. */
export function nextWaiting(queue: DraftQueue): Waiting | null {
  if (queue.sending !== null) return null;
  const note = queue.notes.find(({ refused }) => !refused);
  if (note) return { kind: 'note', item: note };
  const draft = queue.drafts.find(({ refused }) => !refused);
  return draft ? { kind: 'draft', item: draft } : null;
}

export function begin(queue: DraftQueue, { item }: Waiting): DraftQueue {
  return { ...queue, sending: item.id };
}

/** Nothing was heard of what was sent: it stays, and is sent again under the same id. */
export function unheard(queue: DraftQueue): DraftQueue {
  return { ...queue, sending: null };
}

/** The answer about what was sent; a form that was changed meanwhile stays to be sent. */
export function replied(queue: DraftQueue, { item }: Waiting, reply: Reply): DraftQueue {
  const settled = { ...queue, sending: null };
  const drop = <Item extends { id: string }>(items: readonly Item[]) =>
    items.filter(({ id }) => id !== item.id);
  if (reply.state === 'refused') {
    const mark = <Item extends { id: string }>(items: readonly Item[]) =>
      items.map((one) => (one.id === item.id ? { ...one, refused: reply.messages } : one));
    return { ...settled, notes: mark(queue.notes), drafts: mark(queue.drafts) };
  }
  const isElsewhere = item.code !== undefined;
  // Versions of another case are counted apart.
  const moves = 'sitting' in item && !reply.beside && !isElsewhere;
  const base = moves ? baseAfter(queue, item, reply.became) : queue.base;
  return {
    ...settled,
    base,
    notes: drop(queue.notes),
    drafts: drop(queue.drafts).map((draft) => (draft.sitting === queue.sitting ? { ...draft, base } : draft)),
    beside: queue.beside || (reply.beside === true && !isElsewhere),
    elsewhere: queue.elsewhere || (reply.beside === true && isElsewhere),
  };
}

/**
 * The page goes on from its own save, and from what it brought along where nothing else lies between that and what it
 * shows: the same user wrote both.
 */
function baseAfter(queue: DraftQueue, { sitting }: WaitingDraft, became: number | null | undefined): number {
  if (typeof became !== 'number') return queue.base;
  return sitting === queue.sitting || became === queue.base + 1 ? became : queue.base;
}

/** What another page, or this one before it was left, had not sent yet comes along. Ids stay, so nothing counts twice. */
export function adopt(queue: DraftQueue, stored: DraftQueue): DraftQueue {
  const known = new Set([...queue.notes, ...queue.drafts].map(({ id }) => id));
  return {
    ...queue,
    notes: [...stored.notes.filter(({ id }) => !known.has(id)), ...queue.notes],
    drafts: [...stored.drafts.filter(({ id }) => !known.has(id)), ...queue.drafts],
  };
}

/** How many things wait, refused ones among them. */
export function countWaiting(queue: DraftQueue): number {
  return queue.notes.length + queue.drafts.length;
}

/** Everything the site did not take, with its reasons. */
export function refusals(queue: DraftQueue): readonly (WaitingNote | WaitingDraft)[] {
  return [...queue.notes, ...queue.drafts].filter(({ refused }) => refused !== undefined);
}
