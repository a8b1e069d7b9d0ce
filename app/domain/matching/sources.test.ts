import { describe, expect, it } from 'vitest';
import { aSeeker } from '#tests/factories/matching';
import { personSource, sourceText, together } from './sources';
import type { Source } from './types';

const today = '2026-11-20';

describe('where a fact comes from', () => {
  it.each<[Source, string]>([
    [{ from: 'words' }, '本人の言葉'],
    [{ from: 'words', on: '2026-10-03' }, '本人の言葉、10月3日'],
    [{ from: 'profile', on: '2025-10-03' }, 'プロフィール、2025年10月3日'],
    [{ from: 'community', on: '2026-10-03' }, '地域の声、10月3日'],
    [{ from: 'registration', on: '2026-06-12' }, '受入先の登録、6月12日'],
    [{ from: 'visit', on: '2025-10-03' }, '2025年10月3日の訪問'],
    [{ from: 'telephone', on: '2026-11-01' }, '電話の返事、11月1日'],
    [{ from: 'portal', on: '2026-11-01' }, '受入先の返事、11月1日'],
    [{ from: 'offer', title: '袋づめ' }, '受入枠「袋づめ」'],
    [{ from: 'offer', title: '袋づめ', on: '2026-11-01' }, '受入枠「袋づめ」、11月1日'],
    [{ from: 'open_data', title: '店舗一覧', on: '2026-11-03' }, '公開データ「店舗一覧」、11月3日に取込'],
    [{ from: 'none', what: '記録なし' }, '記録なし'],
    [{ from: 'usual', hostKind: 'salon' }, '「通いの場・サロン」という種類から'],
    [{ from: 'open_data', title: '店舗一覧' }, '公開データ「店舗一覧」'],
    [{ from: 'open_data', title: '焼津市のオープンデータ（digital_coupon）' }, '焼津市のオープンデータ'],
    [
      { from: 'open_data', title: '調布市のオープンデータ（クリエイティブ・コモンズ 表示（CC BY））' },
      '調布市のオープンデータ',
    ],
    [
      {
        from: 'open_data',
        title: '独立行政法人福祉医療機構（WAM NET）障害福祉サービス等情報公表システムのオープンデータ',
      },
      'WAM NETのオープンデータ',
    ],
    [
      { from: 'open_data', title: '焼津市のオープンデータ（a）、独立行政法人（WAM NET）のオープンデータ' },
      '焼津市のオープンデータ',
    ],
  ])('%j', (source, text) => {
    expect(sourceText(source, today)).toBe(text);
  });
});

describe('where something of the person comes from', () => {
  const seeker = {
    ...aSeeker({
      strengths: { gentle: 'can_do', calm: 'some' },
      ownWords: ['gentle'],
      wishes: ['want_talk'],
    }),
    saidOn: { gentle: '2026-10-03', calm: '2026-09-01', want_talk: '2026-11-02' },
  };

  it.each([
    ['in their own words, on that day', ['gentle', 'calm'], '本人の言葉、10月3日'],
    ['not in words: the latest day it was written down', ['calm', 'want_talk'], 'プロフィール、11月2日'],
    ['no day is known', ['punctual'], null],
  ])('%s', (_, slugs, source) => {
    expect(personSource(seeker, slugs, today)).toBe(source);
  });

  it('stands apart from the next source when it has a day of its own', () => {
    expect(together('本人の言葉', '受入枠「袋づめ」')).toBe('本人の言葉、受入枠「袋づめ」');
    expect(together('本人の言葉、10月3日', '受入枠「袋づめ」')).toBe('本人の言葉、10月3日／受入枠「袋づめ」');
    expect(together(null, '受入枠「袋づめ」')).toBe('受入枠「袋づめ」');
  });
});
