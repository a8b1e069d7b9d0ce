import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeForm, newQueue, writeNote, type DraftQueue } from './draft-queue';
import { DraftSender } from './draft-sender';
import type { DraftStore } from './draft-store';

afterEach(() => {
  vi.unstubAllGlobals();
});

function aStore(given: Partial<DraftStore> = {}, left: DraftQueue[] = []) {
  const saved: DraftQueue[] = [];
  const release = vi.fn();
  const store: DraftStore = {
    keeps: true,
    save: (queue) => {
      saved.push(queue);
      return Promise.resolve();
    },
    findOthers: () => Promise.resolve({ queues: left, release }),
    ...given,
  };
  return { store, saved, release };
}

const answering = (...answers: (() => Promise<Response>)[]) => {
  const asked = vi.fn(() => (answers.shift() ?? (() => new Promise<Response>(() => undefined)))());
  vi.stubGlobal('fetch', asked);
  return asked;
};
const note = { id: 'n', text: '庭の話', writtenAt: '2026-11-21T05:00:00.000Z' };

describe('the sender of a page', () => {
  it('keeps what the form says last, when the page has been left already', async () => {
    answering();
    const { store, saved } = aStore();
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(store);
    sender.stop();
    sender.change((queue) => changeForm(queue, 'last', [['words.x', '庭']]));
    await sender.settled();
    expect(saved.at(-1)?.drafts.map(({ id }) => id)).toEqual(['last']);
  });

  it('leaves what it adopted where it lay, until it lies here', async () => {
    answering();
    const left = [writeNote(newQueue('earlier', 0), note)];
    const full = aStore({ save: () => Promise.reject(new Error('full')) }, left);
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(full.store);
    expect(full.release).not.toHaveBeenCalled();
    expect(sender.state().isKept).toBe(false);
    const roomy = aStore({}, left);
    await new DraftSender('tsubame-482-7', newQueue('t', 0)).start(roomy.store);
    expect(roomy.release).toHaveBeenCalledOnce();
  });

  it.each([403, 404, 413])('takes a final %i as a refusal, with words', async (status) => {
    answering(() => Promise.resolve(new Response('<html>', { status })));
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(aStore().store);
    sender.change((queue) => writeNote(queue, note));
    await vi.waitFor(() => expect(sender.state().queue.notes[0]?.refused).toHaveLength(1));
    expect(sender.state().line).toBe('there');
    sender.stop();
  });

  it.each([409, 429, 502])('tries again after %i', async (status) => {
    answering(() => Promise.resolve(new Response('<html>', { status })));
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(aStore().store);
    sender.change((queue) => writeNote(queue, note));
    await vi.waitFor(() => expect(sender.state().line).toBe('away'));
    expect(sender.state().queue.notes[0]?.refused).toBeUndefined();
    sender.stop();
  });
});
