import { describe, expect, it } from 'vitest';
import { permitted, type Role } from '~/domain/kernel/permissions';
import { currentItem, publicNav, staffNav } from './nav';

const navOf = (...roles: Role[]) => staffNav((permission) => permitted(roles, permission));

describe('the ways open to each role', () => {
  it.each<[Role[], string[], string[]]>([
    [
      ['coordinator'],
      ['きょう', 'とりあえず探す', '受入先', 'ケース', '受入れ', '会議', '足りない資源'],
      [
        '協力費',
        'つないだ相談',
        '声かけ先',
        '地域の声',
        '更新おねがい',
        '参加を望む人の数',
        '場所の行きわたり',
        '取込',
        '検索の言いかえ',
      ],
    ],
    [['referrer'], ['きょう', 'とりあえず探す', '受入先', 'ケース', '足りない資源', 'つないだ相談'], []],
    [['finance'], ['きょう', '協力費'], []],
    [
      ['admin'],
      ['きょう', '取込', '圏域', '利用者の管理', '市町村の設定', 'メールの送信箱', '操作の記録'],
      [],
    ],
  ])('%j', (roles, bar, more) => {
    const nav = navOf(...roles);
    expect(nav.bar.map((item) => item.label)).toEqual(bar);
    expect(nav.more.map((item) => item.label)).toEqual(more);
  });

  it('offers a visitor the places and the explanation', () => {
    expect(publicNav().bar.map((item) => item.label)).toEqual([
      '場所をさがす',
      'できることを持ち寄る',
      '地域の声を届ける',
      '使い方',
    ]);
  });
});

describe('the item a page belongs to', () => {
  const nav = {
    bar: [{ to: '/hosts', label: '受入先', also: ['/opportunities'] }],
    more: [{ to: '/hosts/accept', label: '確認待ち' }],
  };
  it.each([
    ['/hosts', '/hosts'],
    ['/hosts/1', '/hosts'],
    ['/opportunities/1', '/hosts'],
    ['/hosts/accept', '/hosts/accept'],
    ['/hostess', null],
    ['/today', null],
  ])('%s', (pathname, expected) => {
    expect(currentItem(nav, pathname)).toBe(expected);
  });
});
