import { describe, expect, it } from 'vitest';
import { withTag } from './tagged.server';

const ask = (answer: unknown, tag?: string) =>
  withTag(
    new Request('https://musubiba.example.jp/map/clusters', { headers: tag ? { 'If-None-Match': tag } : {} }),
    answer,
    'private, max-age=15',
  );

describe('withTag', () => {
  it('sends what there is, with a tag of it and how long it may be kept', async () => {
    const answer = ask({ clusters: [[1, 35, 138]] });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toMatch(/^W\/"[\w-]{22}"$/);
    expect(answer.headers.get('Cache-Control')).toBe('private, max-age=15');
    expect(await answer.json()).toEqual({ clusters: [[1, 35, 138]] });
  });

  it('sends nothing to whoever has it, and again what has changed', async () => {
    const tag = ask({ clusters: [] }).headers.get('ETag') ?? '';
    const same = ask({ clusters: [] }, `W/"other", ${tag}`);
    expect(same.status).toBe(304);
    expect(await same.text()).toBe('');
    expect(same.headers.get('ETag')).toBe(tag);
    expect(ask({ clusters: [[1]] }, tag).status).toBe(200);
  });
});
