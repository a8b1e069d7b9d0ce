import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeForm, newQueue, writeNote, writtenUnder, type DraftQueue } from './draft-queue';
import { DraftSender } from './draft-sender';
import type { DraftStore } from './draft-store';

afterEach(() => {
  vi.unstubAllGlobals();
});

function aStore(given: Partial<DraftStore> = {}, left: DraftQueue[] = []) {
  const saved: DraftQueue[] = [];
  const release = vi.fn();
  const tookCards = vi.fn(() => Promise.resolve());
  const store: DraftStore = {
    keeps: true,
    save: (queue) => {
      saved.push(queue);
      return Promise.resolve();
    },
    findOthers: () => Promise.resolve({ queues: left, release }),
    tookCards,
    ...given,
  };
  return { store, saved, release, tookCards };
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

  const answered = (reply: object) => () => Promise.resolve(Response.json(reply));

  it('lets the device forget answers to cards once their form is taken, and not while it lies beside', async () => {
    answering(
      answered({ state: 'saved', became: null, beside: true }),
      answered({ state: 'saved', became: 1, beside: false }),
    );
    const { store, tookCards } = aStore();
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(store);
    sender.change((queue) => changeForm(queue, 'a', [['wishes', 'x']], 'mark-1'));
    await vi.waitFor(() =>
      expect(sender.state().tookCards).toMatchObject({ mark: 'mark-1', isBeside: true }),
    );
    expect(tookCards).not.toHaveBeenCalled();
    sender.change((queue) => changeForm(queue, 'b', [['wishes', 'x']], 'mark-2'));
    await vi.waitFor(() =>
      expect(sender.state().tookCards).toMatchObject({ mark: 'mark-2', isBeside: false }),
    );
    await sender.settled();
    expect(tookCards.mock.calls).toEqual([['mark-2']]);
  });

  it('lets it forget them too where their refused form was mended and sent by hand', async () => {
    answering(answered({ state: 'refused', messages: ['人の名前のようです'] }));
    const { store, tookCards } = aStore();
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 0));
    await sender.start(store);
    sender.change((queue) => changeForm(queue, 'a', [['wishes', 'x']], 'mark'));
    await vi.waitFor(() => expect(sender.state().queue.drafts[0]?.refused).toHaveLength(1));
    sender.savedByHand();
    await sender.settled();
    expect(tookCards.mock.calls).toEqual([['mark']]);
  });

  it('sends what was written under the code of a case that was taken up under that code', async () => {
    const left = [writtenUnder(changeForm(newQueue('earlier', 3), 'a', [['wishes', 'x']]), 'kamome-111-1')];
    const asked = answering(answered({ state: 'saved', became: 3, beside: false }));
    const sender = new DraftSender('tsubame-482-7', newQueue('s', 2));
    await sender.start(aStore({}, left).store);
    await vi.waitFor(() => expect(sender.state().savedAt).not.toBeNull());
    const [address, { body }] = asked.mock.calls[0] as unknown as [string, { body: URLSearchParams }];
    expect(address).toContain('tsubame-482-7');
    expect(body.get('code')).toBe('kamome-111-1');
    // Its third version is not the third one of this case.
    expect(sender.state().queue.base).toBe(2);
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
