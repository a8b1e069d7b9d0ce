import { expect, it } from 'vitest';
import { offerToWriteInto, whyNotWrittenIn } from './write-in-rules';

it.each([
  ['listed', 'open', ''],
  ['listed', 'paused', ''],
  ['listed', 'draft', ''],
  ['listed', null, ''],
  ['listed', 'closed', 'この受入枠は募集を終えたので、書き足せません。'],
  ['paused', 'open', '受入先が休止中なので、いまは書き足せません。再開すると、書き足せます。'],
  ['paused', null, '受入先が休止中なので、いまは書き足せません。再開すると、書き足せます。'],
  ['archived', 'closed', '受入先の登録が終わったので、書き足せません。'],
  ['pending', 'open', 'まだ確認待ちの受入先です。責任者が確かめて掲載すると、書き足せます。'],
  ['draft', null, 'まだ下書きの受入先です。掲載されると、書き足せます。'],
])('at a host that is %s, into an offer that is %s', (hostStatus, offerStatus, why) => {
  expect(whyNotWrittenIn({ hostStatus, offerStatus })).toBe(why);
});

it('a task becomes an offer of its own', () => {
  expect(offerToWriteInto({ about: 'task', opportunityId: 'offer-1' })).toBeNull();
  expect(offerToWriteInto({ about: 'time', opportunityId: 'offer-1' })).toBe('offer-1');
});
