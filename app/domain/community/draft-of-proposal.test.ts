import { expect, it } from 'vitest';
import { draftOfProposal } from './draft-of-proposal';

const asked = {
  id: 'proposal-1',
  sentence: '火曜の午後、13時からの受け入れはできますか。',
  note: '四月からなら。',
  host: { name: '畑の会 みのり' },
  offer: { title: '畑の手伝い' },
  menu: '農作業',
  kind: 'farm',
  areaId: 'area-1',
};

it('a lead starts with the host, the question and what is to be done', () => {
  expect(draftOfProposal(asked)).toEqual({
    value: 'proposal-1',
    words: '火曜の午後、13時からの受け入れはできますか。',
    name: '畑の会 みのり',
    kind: 'farm',
    area: 'area-1',
    source: 'case_need',
    note: '受入枠「畑の手伝い」（農作業）について、「火曜の午後、13時からの受け入れはできますか。」と聞いて、相談したいとのこと。四月からなら。',
    nextWhat: '訪ねて、できる形を相談する',
  });
});

it('keeps to the length of a note, and to what is known', () => {
  const { note, area } = draftOfProposal({ ...asked, note: 'あ'.repeat(300), areaId: null, offer: null });
  expect(Array.from(note)).toHaveLength(200);
  expect(note).toMatch(/^「火曜の午後/u);
  expect(area).toBe('');
});
