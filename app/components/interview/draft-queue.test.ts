import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { placeSave, type VersionMark } from '~/domain/people/profile-history';
import {
  adopt,
  begin,
  changeForm,
  countWaiting,
  newQueue,
  nextWaiting,
  putBack,
  refusals,
  replied,
  savedByHand,
  takeBack,
  unheard,
  writeNote,
  type DraftQueue,
  type Reply,
  type Waiting,
} from './draft-queue';

const at = '2026-11-21T05:00:00.000Z';
const note = (id: string) => ({ id, text: `メモ${id}`, writtenAt: at });

/** The site as far as a device sees it: notes by their id, and versions by the rule of the domain. */
class Site {
  readonly notes: string[] = [];
  readonly kept: (VersionMark & { text: string })[] = [];
  version = 0;
  take({ kind, item }: Waiting): Reply {
    if (kind === 'note') {
      if (!this.notes.includes(item.id)) this.notes.push(item.id);
      return { state: 'saved' };
    }
    const place = placeSave(item, this.kept, this.version);
    const row = {
      id: item.id,
      sitting: item.sitting,
      sequence: item.sequence,
      text: item.fields[0]?.[1] ?? '',
    };
    if (place.kind === 'append') this.kept.push({ ...row, version: (this.version += 1) });
    if (place.kind === 'beside') this.kept.push({ ...row, version: null });
    const beside = place.kind === 'beside' || (place.kind === 'already' && place.version === null);
    const became = place.kind === 'already' ? place.version : place.kind === 'append' ? this.version : null;
    return { state: 'saved', became, beside };
  }
  /** Somebody else saves the form. */
  meddle(id: string) {
    this.kept.push({ id, sitting: null, sequence: null, version: (this.version += 1), text: 'ほかの人' });
  }
}

type Happening = 'note' | 'form' | 'sent' | 'lost going' | 'lost coming' | 'late' | 'reload' | 'meddle';
const happenings = fc.array(
  fc.constantFrom<Happening>('note', 'form', 'sent', 'lost going', 'lost coming', 'late', 'reload', 'meddle'),
  { maxLength: 60 },
);

/** Lets everything happen, then the line is there again and all is sent. */
function live(events: readonly Happening[]) {
  const site = new Site();
  const written = { notes: [] as string[], forms: [] as string[] };
  const held: Waiting[] = [];
  let count = 0;
  const id = () => `id-${(count += 1)}`;
  let queue: DraftQueue = newQueue(id(), 0);
  const send = (hear: boolean, arrives: boolean) => {
    const next = nextWaiting(queue);
    if (!next) return;
    queue = begin(queue, next);
    if (!arrives) held.push(next);
    const reply = arrives ? site.take(next) : null;
    queue = hear && reply ? replied(queue, next, reply) : unheard(queue);
  };
  const acts: Record<Happening, () => void> = {
    note: () => {
      const one = id();
      written.notes.push(one);
      queue = writeNote(queue, note(one));
    },
    form: () => {
      const one = id();
      written.forms.push(one);
      queue = changeForm(queue, one, [['words', one]]);
    },
    sent: () => send(true, true),
    'lost going': () => send(false, false),
    'lost coming': () => send(false, true),
    // What was held up on its way arrives after all, with nobody there to hear the answer.
    late: () => {
      const one = held.shift();
      if (one) site.take(one);
    },
    reload: () => {
      const stored = JSON.parse(JSON.stringify(queue)) as DraftQueue;
      queue = adopt(newQueue(id(), site.version), stored);
    },
    meddle: () => site.meddle(id()),
  };
  for (const event of events) acts[event]();
  while (nextWaiting(queue)) send(true, true);
  for (const one of held) site.take(one);
  return { site, written, queue };
}

describe('the queue of a device', () => {
  it('sends every note exactly once, in order, whatever happens to the line and the page', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const { site, written, queue } = live(events);
        expect(site.notes).toEqual(written.notes);
        expect(countWaiting(queue)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the last state of the form at the site, and no state of anybody is ever lost', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const { site, written } = live(events);
        const last = written.forms.at(-1);
        const kept = site.kept.map(({ id }) => id);
        if (last !== undefined) expect(kept).toContain(last);
        expect(new Set(kept).size).toBe(kept.length);
        const versions = site.kept.flatMap(({ version }) => version ?? []);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('becomes the present state itself where nobody else wrote', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const alone = events.filter((event) => event !== 'meddle' && event !== 'reload');
        const { site, written } = live(alone);
        expect(site.kept.every(({ version }) => version !== null)).toBe(true);
        expect(site.kept.at(-1)?.id).toBe(written.forms.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a refused note beside the others, which go on', () => {
    let queue = writeNote(writeNote(newQueue('s', 0), note('a')), note('b'));
    const first = nextWaiting(queue);
    if (!first) throw new Error('nothing waits');
    queue = replied(begin(queue, first), first, { state: 'refused', messages: ['人の名前のようです'] });
    expect(nextWaiting(queue)?.item.id).toBe('b');
    expect(refusals(queue)).toMatchObject([{ id: 'a', refused: ['人の名前のようです'] }]);
    expect(countWaiting(takeBack(queue, 'a'))).toBe(1);
  });

  it('sends a form that was changed while it travelled once more, over its own version', () => {
    let queue = changeForm(newQueue('s', 3), 'a', [['x', '1']]);
    const first = nextWaiting(queue);
    if (!first) throw new Error('nothing waits');
    queue = changeForm(begin(queue, first), 'b', [['x', '2']]);
    queue = replied(queue, first, { state: 'saved', became: 4 });
    expect(nextWaiting(queue)).toMatchObject({ kind: 'draft', item: { id: 'b', base: 4, sequence: 2 } });
  });

  it('goes on from what it brought along, when the same user wrote both', () => {
    const stored = changeForm(newQueue('earlier', 3), 'a', [['x', '1']]);
    let queue = changeForm(adopt(newQueue('now', 3), stored), 'b', [['x', '2']]);
    const first = nextWaiting(queue);
    if (!first) throw new Error('nothing waits');
    expect(first.item.id).toBe('a');
    const told = replied(begin(queue, first), first, { state: 'saved', became: 4 });
    expect(nextWaiting(told)).toMatchObject({ item: { id: 'b', base: 4 } });
    // Somebody else saved in between: what they wrote was not on the page.
    queue = replied(begin(queue, first), first, { state: 'saved', became: 5 });
    expect(nextWaiting(queue)).toMatchObject({ item: { id: 'b', base: 3 } });
  });

  it('throws a refused form of an earlier sitting away, and what was saved by hand', () => {
    const stored = changeForm(newQueue('earlier', 3), 'a', [['x', '1']]);
    let queue = adopt(newQueue('now', 3), stored);
    const first = nextWaiting(queue);
    if (!first) throw new Error('nothing waits');
    queue = replied(begin(queue, first), first, { state: 'refused', messages: ['人の名前のようです'] });
    queue = changeForm(queue, 'b', [['x', '2']]);
    expect(savedByHand(queue).drafts.map(({ id }) => id)).toEqual(['a']);
    expect(countWaiting(takeBack(savedByHand(queue), 'a'))).toBe(0);
  });

  it('keeps the mark of cards with the form that holds them, however often it is mended', () => {
    const stored = changeForm(newQueue('earlier', 0), 'a', [['x', '田中さん']], 'mark');
    let queue = changeForm(adopt(newQueue('now', 0), stored), 'b', [['x', '1']]);
    expect(queue.drafts.map(({ cards }) => cards)).toEqual(['mark', undefined]);
    queue = putBack(queue, 'a', 'c', [['x', '1／田中さん']]);
    queue = changeForm(queue, 'd', [['x', '1／近所の人']]);
    expect(queue.drafts).toMatchObject([{ id: 'd', cards: 'mark' }]);
  });

  it('has one thing under way at a time, and takes nothing back that travels', () => {
    const queue = writeNote(newQueue('s', 0), note('a'));
    const first = nextWaiting(queue);
    if (!first) throw new Error('nothing waits');
    const under = begin(queue, first);
    expect(nextWaiting(under)).toBeNull();
    expect(countWaiting(takeBack(under, 'a'))).toBe(1);
    expect(countWaiting(unheard(under))).toBe(1);
  });
});
