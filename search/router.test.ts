import { describe, expect, it } from 'vitest';
import { Breaker } from './breaker';
import type { Engine, EngineQuestion } from './engine';
import { everything, type EngineName, type Visibility } from './port';
import { routed, type SecondEngine } from './router';

const asked: string[][] = [];
const postgres = (total: number, amongTotal = total): Engine<{ textTotal: number }> => ({
  answer: ({ among }) => {
    asked.push(among ? [...among] : ['by words']);
    return Promise.resolve({ textTotal: among ? amongTotal : total });
  },
  corrections: () => Promise.resolve([]),
});

interface Second {
  suits?: boolean;
  behindS?: number;
  find?: () => Promise<readonly string[] | null>;
}

function second({ suits = true, behindS = 0, find = () => Promise.resolve(['a', 'b']) }: Second = {}) {
  let calls = 0;
  const engine: SecondEngine = {
    name: 'meilisearch',
    suits: () => suits,
    find: () => {
      calls += 1;
      return find();
    },
    behind: () => Promise.resolve(behindS),
    breaker: new Breaker({ failures: 3, openMs: 10_000, clock: () => 0, onChange: () => undefined }),
  };
  return { engine, calls: () => calls };
}

async function ask(engine: SecondEngine | null, found: [number, number?] = [5], pin?: EngineName) {
  asked.length = 0;
  const question: EngineQuestion = {
    query: { ...everything, text: '農園', ...(pin ? { engine: pin } : {}) },
    terms: [],
    join: 'all',
    visibility: { municipalityId: 'm', audience: 'staff' } as Visibility,
    today: '2026-11-20',
  };
  const served = await routed(postgres(...found), engine).answer(question);
  return { ...served, asked: [...asked] };
}

const failing = () => Promise.reject(new Error('away'));

describe('who answers', () => {
  it('PostgreSQL, and no page needs to say so, where it is the only one', async () => {
    expect(await ask(null)).toEqual({
      ...{ textTotal: 5, engine: 'postgresql', standIn: false, behindS: 0, stayWith: null },
      asked: [['by words']],
    });
  });

  it('the second engine where it finds something; facts are decided over what it found', async () => {
    const { engine } = second({ behindS: 1.5 });
    expect(await ask(engine, [5, 2])).toEqual({
      ...{ textTotal: 2, engine: 'meilisearch', standIn: false, behindS: 1.5, stayWith: 'meilisearch' },
      asked: [['a', 'b']],
    });
  });

  it.each<[string, Second, boolean]>([
    ['the question is not for it', { suits: false }, false],
    ['it finds nothing', { find: () => Promise.resolve([]) }, false],
    ['it finds too much', { find: () => Promise.resolve(null) }, false],
    ['it fails', { find: failing }, true],
    ['it lags behind', { behindS: 5.1 }, true],
  ])('PostgreSQL when %s', async (_, how, standIn) => {
    const { engine } = second(how);
    expect(await ask(engine)).toEqual({
      ...{ textTotal: 5, engine: 'postgresql', standIn, behindS: 0, stayWith: 'postgresql' },
      asked: [['by words']],
    });
  });

  it('PostgreSQL when nothing of what was found may be seen any more', async () => {
    const { engine } = second();
    expect(await ask(engine, [5, 0])).toMatchObject({ engine: 'postgresql', standIn: false, textTotal: 5 });
  });

  it('stays the same on every page of a result', async () => {
    const { engine, calls } = second();
    expect(await ask(engine, [5], 'postgresql')).toMatchObject({ engine: 'postgresql', standIn: false });
    expect(calls()).toBe(0);
    expect(await ask(engine, [5], 'meilisearch')).toMatchObject({ engine: 'meilisearch' });
    const away = second({ find: failing });
    expect(await ask(away.engine, [5], 'meilisearch')).toMatchObject({
      ...{ engine: 'postgresql', standIn: true, stayWith: 'postgresql' },
    });
  });

  it('a server that fails three times is left alone', async () => {
    const { engine, calls } = second({ find: failing });
    for (let i = 0; i < 5; i += 1) expect(await ask(engine)).toMatchObject({ standIn: true });
    expect(calls()).toBe(3);
  });
});
