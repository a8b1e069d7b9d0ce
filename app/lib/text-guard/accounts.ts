import { hitsOf, type Hit } from './finding';

/** Number plates, names in social media and addresses of pages: each leads to one person. */
export function accounts(text: string): Hit[] {
  return [
    ...hitsOf(
      text,
      /[\p{Script=Han}ぁ-ん]{1,4}\s?\d{2,3}\s?[ぁ-ん]\s?(?:\d{1,2}-\d{2}|\d{4})/gu,
      'identifying',
      '車の番号は書かない',
    ),
    ...hitsOf(
      text,
      /(?:LINE|ライン|Twitter|ツイッター|インスタ(?:グラム)?|Instagram|Facebook|Discord|TikTok|X)の?\s?(?:ID|アカウント)\s?[:は]?\s?(?=[\w@])[\w.@-]{3,}|(?<![\w@.])@(?!\d+(?:円|個|本|枚|人|名|$|[^\w]))[A-Za-z0-9_]{3,30}/giu,
      'identifying',
      '連絡先は対応票に手で書く',
    ),
    ...hitsOf(text, /https?:\/\/[^\s、。」）)]+/giu, 'identifying', 'ホームページの番地は書かない'),
  ];
}
