import { describe, expect, it } from 'vitest';
import { changed, readAddress, withoutValue } from './address';

const params = (text: string) => new URLSearchParams(text);
const read = (text: string, audience: 'public' | 'staff' = 'staff') => readAddress(params(text), audience);

describe('readAddress', () => {
  it('reads nothing as everything', () => {
    expect(read('')).toEqual({ text: '', filters: {}, sort: 'relevance', page: 1, faults: [] });
  });

  it('reads filters that are repeated, and those that exclude', () => {
    expect(read('kind=farm&kind=-shop&kind=farm&weekday=tue&kind=&menu=-').filters).toEqual({
      kind: { include: ['farm'], exclude: ['shop'] },
      weekday: { include: ['tue'], exclude: [] },
    });
  });

  it('reads places', () => {
    expect(read('near=35.1,138.2&within=1500&bbox=138,35,138.5,35.5&sort=distance&page=3')).toMatchObject({
      near: { lat: 35.1, lng: 138.2 },
      withinM: 1_500,
      box: [138, 35, 138.5, 35.5],
      sort: 'distance',
      page: 3,
      faults: [],
    });
  });

  it('reads the nearest to an area', () => {
    const id = '019d467a-13e1-76bb-9c81-cda7526b26a3';
    expect(read(`sort=near-${id}`)).toMatchObject({ nearArea: id, sort: 'distance' });
    expect(read(`sort=near-${id}&within=953`)).toMatchObject({ nearArea: id, withinM: 953, faults: [] });
  });

  it.each([
    ['near=35', 'near'],
    ['near=95,138', 'near'],
    ['near=abc,def', 'near'],
    ['near=,', 'near'],
    ['near=35,', 'near'],
    ['near= , 138', 'near'],
    ['bbox=,,1,1', 'bbox'],
    ['bbox=138,,139,36', 'bbox'],
    ['within=500', 'within'],
    ['near=35,138&within=-1', 'within'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=139,35,138,36', 'bbox'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['sort=name', 'sort'],
  ])('leaves out and tells of %s', (text, name) => {
    const { faults, page, sort, near, box } = read(text);
    expect(faults.join()).toContain(name);
    expect({ page, sort }).toEqual({ page: 1, sort: 'relevance' });
    if (name !== 'within') expect([near, box]).toEqual([undefined, undefined]);
  });

  it('does not let visitors ask for what only supporters know', () => {
    expect(read('stance=welcome&status=pending&kind=farm', 'public').filters).toEqual({
      kind: { include: ['farm'], exclude: [] },
    });
  });

  it('bears any amount of anything', () => {
    const many = Array.from({ length: 500 }, (_, i) => `kind=k${i}`).join('&');
    expect(read(many).filters.kind?.include).toHaveLength(40);
    expect(read(`kind=${'x'.repeat(500)}`).filters).toEqual({});
  });
});

describe('the same search with something changed', () => {
  it('begins on the first page and drops what is empty', () => {
    expect(changed(params('q=畑&page=4&weekday='), { bbox: '1,2,3,4' })).toBe('?q=%E7%95%91&bbox=1,2,3,4');
    expect(changed(params('q=a'), { page: '2' })).toBe('?q=a&page=2');
    expect(changed(params('q=a&kind=x'), { q: null, kind: null })).toBe('?');
  });

  it('loses one value of a filter and keeps the others', () => {
    expect(withoutValue(params('kind=farm&kind=shop&q=a'), 'kind', 'farm')).toBe('?q=a&kind=shop');
    expect(withoutValue(params('kind=-farm'), 'kind', '-farm')).toBe('?');
  });
});
