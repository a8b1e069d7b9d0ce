import { paths } from '~/paths';
import {
  adopt,
  begin,
  nextWaiting,
  replied,
  savedByHand,
  unheard,
  type DraftQueue,
  type Reply,
  type Waiting,
  type WaitingDraft,
  type WaitingNote,
} from './draft-queue';
import type { DraftStore } from './draft-store';

/** How it stands with the site: it answers, it is not heard, or it wants the user to sign in again. */
export type Line = 'there' | 'away' | 'signed_out';

export interface DraftState {
  readonly queue: DraftQueue;
  readonly line: Line;
  /** When something was taken last. */
  readonly savedAt: Date | null;
  /** Notes that the site took while the page stands. */
  readonly sentNotes: readonly WaitingNote[];
  /** What an earlier page had left was sent: the page shows an older state. */
  readonly broughtAlong: boolean;
  /** False: the device keeps nothing, so what waits ends with the page. */
  readonly isKept: boolean;
  /** What earlier pages left is in the queue by now. */
  readonly hasBegun: boolean;
  /** The form with answers to picture cards that was taken last, or kept beside. */
  readonly tookCards: TookCards | null;
}

export interface TookCards {
  readonly mark: string;
  readonly fields: WaitingDraft['fields'];
  /** Somebody else had saved before: it is not the profile that stands. */
  readonly isBeside: boolean;
}

const fresh = {
  ...{ line: 'there', savedAt: null, sentNotes: [], broughtAlong: false },
  ...{ isKept: true, hasBegun: false, tookCards: null },
} as const satisfies Omit<DraftState, 'queue'>;

const patienceMs = 20_000;
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Keeps the queue of a page on the device and sends it on, one thing at a time, for as long as it takes. */
export class DraftSender {
  #state: DraftState;
  #store: DraftStore | null = null;
  #hasStopped = false;
  #writing: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  #adopted = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly code: string,
    queue: DraftQueue,
  ) {
    this.#state = { ...fresh, queue };
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins with what earlier pages left; from then on everything is kept on the device first. */
  async start(store: DraftStore): Promise<void> {
    this.#store = store;
    this.#set({ isKept: store.keeps });
    const { queues, release } = await store.findOthers(this.#state.queue.sitting);
    for (const one of queues) for (const { id } of one.drafts) this.#adopted.add(id);
    this.change((queue) => queues.reduce(adopt, queue));
    this.#set({ hasBegun: true });
    // What was adopted is taken from where it lay only once it lies here.
    await this.#writing;
    if (this.#state.isKept) release();
  }

  /** Until everything that was to be kept lies on the device. */
  readonly settled = (): Promise<unknown> => this.#writing;

  change(act: (queue: DraftQueue) => DraftQueue): void {
    this.#set({ queue: act(this.#state.queue) });
    this.#keep();
    void this.#pump();
  }

  /** The form itself was taken by the site, and with it the answers to cards that stood in it. */
  savedByHand(): void {
    const { drafts, sitting } = this.#state.queue;
    for (const { cards } of drafts.filter((draft) => draft.sitting === sitting)) this.#forgetCards(cards);
    this.change(savedByHand);
  }

  #forgetCards(mark: string | undefined): void {
    const store = this.#store;
    if (store !== null && mark !== undefined) this.#writing = this.#writing.then(() => store.tookCards(mark));
  }

  /** Tries at once: the line may be back, or the user. */
  readonly again = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pauseMs = firstPauseMs;
    void this.#pump();
  };

  /** The page is left. What its form says last, as it goes, is still kept and sent once. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#hasStopped = true;
    this.#listeners.clear();
  }

  #keep(): void {
    const { queue } = this.#state;
    const store = this.#store;
    if (store === null) return;
    this.#writing = this.#writing
      .then(() => store.save(queue))
      .then(
        () => this.#set({ isKept: store.keeps }),
        () => this.#set({ isKept: false }),
      );
  }

  async #pump(): Promise<void> {
    if (this.#store === null || this.#timer !== undefined) return;
    const next = nextWaiting(this.#state.queue);
    if (!next) return;
    this.#set({ queue: begin(this.#state.queue, next) });
    // Nothing travels that does not lie on the device.
    await this.#writing;
    const heard = await send(this.code, next);
    if (heard.line !== 'there') {
      this.#set({ queue: unheard(this.#state.queue), line: heard.line });
      if (this.#hasStopped) return;
      this.#timer = setTimeout(this.again, this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
      return;
    }
    this.#pauseMs = firstPauseMs;
    const { reply } = heard;
    const mark = next.kind === 'draft' && reply.state === 'saved' ? next.item.cards : undefined;
    const isBeside = reply.state === 'saved' && reply.beside === true;
    const isBrought = reply.state === 'saved' && !isBeside && this.#adopted.has(next.item.id);
    this.#set({
      queue: replied(this.#state.queue, next, reply),
      line: 'there',
      ...(reply.state === 'saved' && {
        savedAt: new Date(),
        sentNotes: next.kind === 'note' ? [...this.#state.sentNotes, next.item] : this.#state.sentNotes,
      }),
      broughtAlong: this.#state.broughtAlong || isBrought,
      ...(next.kind === 'draft' &&
        mark !== undefined && { tookCards: { mark, fields: next.item.fields, isBeside } }),
    });
    if (!isBeside) this.#forgetCards(mark);
    this.#keep();
    void this.#pump();
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

type Heard = { line: 'there'; reply: Reply } | { line: 'away' | 'signed_out' };

async function send(code: string, { kind, item }: Waiting): Promise<Heard> {
  const body = new URLSearchParams({ intent: kind, code: item.code ?? code });
  if (kind === 'note') {
    for (const [name, value] of Object.entries({ note: item.id, text: item.text, writtenAt: item.writtenAt }))
      body.append(name, value);
  } else {
    for (const [name, value] of item.fields) body.append(name, value);
    const own = { draft: item.id, sitting: item.sitting, sequence: item.sequence, version: item.base };
    for (const [name, value] of Object.entries(own)) body.set(name, String(value));
    body.set('auto', 'on');
  }
  try {
    const answer = await fetch(paths.profileDraft(code), {
      ...{ method: 'POST', body, redirect: 'manual' },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.type === 'opaqueredirect') return { line: 'signed_out' };
    const told: unknown = await answer.json().catch(() => null);
    if (isReply(told)) return { line: 'there', reply: told };
    const messages = refusalOf(answer.status);
    return messages ? { line: 'there', reply: { state: 'refused', messages } } : { line: 'away' };
  } catch {
    return { line: 'away' };
  }
}

const comesBack = [401, 408, 409, 425, 429];
const refusalWords: Readonly<Record<number, string>> = {
  403: 'この記録を書く権限が、いまはありません。ケースの担当か、システム管理者に確かめてください。',
  404: 'このケースは、いまは開けません。ケースの担当に確かめてください。',
  413: '長すぎて送れません。短く分けて書いてください。',
};

/** What a final "no" means that came without words of its own; null where trying again can help. */
function refusalOf(status: number): string[] | null {
  if (status < 400 || status >= 500 || comesBack.includes(status)) return null;
  return [refusalWords[status] ?? 'このままでは受け取れませんでした。写してから、書きなおしてください。'];
}

function isReply(told: unknown): told is Reply {
  if (typeof told !== 'object' || told === null || !('state' in told)) return false;
  return told.state === 'saved' || (told.state === 'refused' && 'messages' in told);
}
