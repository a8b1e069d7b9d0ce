import { expect, it } from 'vitest';
import { namedActions } from './action-names';
import { lookedAt, purposeOf } from './reading-words';

it.each([
  ['people.get-case', '担当', '記録のページ', '支援のため'],
  ['people.get-case-facts', '担当', '記録のページ', '支援のため'],
  ['people.get-case', '急ぎ', '記録のページ', '急ぎで（担当ではない人）'],
  ['people.open-urgently', '', '急ぎで開く手続き', '急ぎの閲覧のこと'],
  ['people.save-profile', '', '記録', '書き足すため'],
  ['meetings.get', '会議', '会議の資料', '会議や決定のため'],
  ['placements.portal-one', '担当', '受入先の画面（呼び名だけの札）', '支援のため'],
  ['something.new', '検索', '記録の一部', 'さがすため'],
])('%s in %s', (action, context, what, purpose) => {
  expect(lookedAt(action)).toBe(what);
  expect(purposeOf(action, context)).toBe(purpose);
});

it('tells every act in words without letters of the code', () => {
  for (const action of namedActions) expect(lookedAt(action)).not.toMatch(/[a-z]/);
});
