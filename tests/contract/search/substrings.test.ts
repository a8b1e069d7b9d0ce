import fc from '#tests/setup/fast-check';
import { beforeAll, expect, it } from 'vitest';
import { everything, hostSearch, visibilityOf } from '#search/index.server';
import { machineScope } from '#tests/factories/scope';
import { searchableHosts, type SearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';

useDatabase();

const hosts: SearchableHost[] = [
  {
    name: '社会福祉法人ゆきあい会　ゆきあい作業所',
    kana: 'ｼｬｶｲﾌｸｼﾎｳｼﾞﾝﾕｷｱｲｶｲ',
    address: '茅ケ崎市ヶ丘二十一丁目３番地ノ２',
    whatWeCanBring: 'サーバー・ルーム、ヴァイオリン教室。佐々木さんの「ひだまり」です。コ―ヒ－は100%無料！',
  },
  {
    name: '㈱髙﨑濵嶋ＴＯＫＹＯ Café Ⅲ',
    kana: 'タカサキハマシマ',
    address: '東京都港区四ッ谷1−2–3',
    whatWeCanBring: "🍞パン屋👩‍👩‍👧とガッコウ、か゛っこう。It's O'Brien\\path_%。",
    openingText: '10:00〜12:00（3カ月ごと） 一ヵ所',
  },
  {
    name: '葛\u{E0100}城山ノ内之庄 ゐどばた',
    whatWeCanBring: 'ラーメン・すし・うどん／メロディーーー。ﾊﾟﾝ ゝゞ々 ｶﾞｽ･ｺﾝﾛ',
    offers: [{ title: 'コンピューターの組立て', description: 'データー入力〳〵①②㎡' }],
  },
];
const fields = hosts.flatMap(({ name, kana, address, whatWeCanBring, openingText, offers }) => [
  [name, kana, address, whatWeCanBring, openingText],
  offers?.flatMap(({ title, description }) => [title, description]) ?? [],
]);
const owned = hosts.map((_, i) =>
  [...(fields[2 * i] ?? []), ...(fields[2 * i + 1] ?? [])].filter((text) => text),
);
let ids: string[] = [];

beforeAll(async () => {
  ids = await searchableHosts(hosts);
});

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What the language of questions reads otherwise: a leading minus, and 京都 out of 東京都. */
function meansSomethingElse(text: string, at: number, pieces: readonly string[]): boolean {
  const words = text.split(/[\s、,，]+/u);
  if (words.some((word) => /^[-－−]/u.test(word) || /["＂“”]/u.test(word))) return true;
  return text.startsWith('京都') && pieces[at - 1] === '東';
}

it('any piece of any field finds its host', async () => {
  const piece = fc
    .record({
      host: fc.nat(hosts.length - 1),
      field: fc.nat(),
      start: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ host, field, start, length }) => {
      const texts = owned[host] ?? [];
      const pieces = Array.from(
        graphemes.segment(texts[field % texts.length] ?? ''),
        ({ segment }) => segment,
      );
      const at = start % pieces.length;
      return { host, at, pieces, text: pieces.slice(at, at + length).join('') };
    })
    .filter(({ text, at, pieces }) => !meansSomethingElse(text, at, pieces));
  await fc.assert(
    fc.asyncProperty(piece, async ({ host, text }) => {
      const result = await hostSearch.search(
        { ...everything, text, withFacets: false },
        visibilityOf(machineScope()),
        '2026-11-20',
      );
      expect([text, result.stage]).toEqual([text, 'exact']);
      expect(result.hits.map(({ id }) => id)).toContain(ids[host]);
    }),
    { numRuns: 1_500 },
  );
});
