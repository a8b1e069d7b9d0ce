import { describe, expect, it } from 'vitest';
import { sourceText } from './sources';
import type { Source } from './types';

const today = '2026-11-20';

describe('where a fact comes from', () => {
  it.each<[Source, string]>([
    [{ from: 'words' }, '本人の言葉'],
    [{ from: 'registration', on: '2026-06-12' }, '受入先の登録、6月12日'],
    [{ from: 'visit', on: '2025-10-03' }, '2025年10月3日の訪問'],
    [{ from: 'telephone', on: '2026-11-01' }, '電話の返事、11月1日'],
    [{ from: 'portal', on: '2026-11-01' }, '受入先の返事、11月1日'],
    [{ from: 'offer', title: '袋づめ' }, '受入枠「袋づめ」'],
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
