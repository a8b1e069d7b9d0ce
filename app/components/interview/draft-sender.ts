import { paths } from '~/paths';
import {
  adopt,
  begin,
  nextWaiting,
  replied,
  unheard,
  type DraftQueue,
  type Reply,
  type Waiting,
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
}

const patienceMs = 20_000;
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Keeps the queue of a page on the device and sends it on, one thing at a time, for as long as it takes. */
export class DraftSender {
  #state: DraftState;
  #store: DraftStore | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  #adopted = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly code: string,
    queue: DraftQueue,
  ) {
    this.#state = { queue, line: 'there', savedAt: null, sentNotes: [], broughtAlong: false };
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins with what earlier pages left; from then on everything is kept on the device first. */
  async start(store: DraftStore): Promise<void> {
    this.#store = store;
    const left = await store.takeOthers(this.#state.queue.sitting);
    for (const one of left) for (const { id } of one.drafts) this.#adopted.add(id);
    this.change((queue) => left.reduce(adopt, queue));
  }

  change(act: (queue: DraftQueue) => DraftQueue): void {
    this.#set({ queue: act(this.#state.queue) });
    this.#keep();
    void this.#pump();
  }

  /** Tries at once: the line may be back, or the user. */
  readonly again = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pauseMs = firstPauseMs;
    void this.#pump();
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#store = null;
    this.#listeners.clear();
  }

  #keep(): void {
    const { queue } = this.#state;
    this.#writing = this.#writing.then(() => this.#store?.save(queue)).catch(() => undefined);
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
      this.#timer = setTimeout(this.again, this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
      return;
    }
    this.#pauseMs = firstPauseMs;
    this.#set({
      queue: replied(this.#state.queue, next, heard.reply),
      line: 'there',
      ...(heard.reply.state === 'saved' && {
        savedAt: new Date(),
        sentNotes: next.kind === 'note' ? [...this.#state.sentNotes, next.item] : this.#state.sentNotes,
      }),
      broughtAlong: this.#state.broughtAlong || this.#adopted.has(next.item.id),
    });
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
  const body = new URLSearchParams({ intent: kind, code });
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
    const told: unknown = await answer.json();
    return isReply(told) ? { line: 'there', reply: told } : { line: 'away' };
  } catch {
    return { line: 'away' };
  }
}

function isReply(told: unknown): told is Reply {
  if (typeof told !== 'object' || told === null || !('state' in told)) return false;
  return told.state === 'saved' || (told.state === 'refused' && 'messages' in told);
}
