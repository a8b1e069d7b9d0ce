import { beforeAll, expect, it } from 'vitest';
import { aMunicipality, loadedAreas, storedOpenData, yaizu } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import type { Scope } from '~/domain/kernel/scope';
import { answerQuestion, look, lookQueryOf, type LookPage } from '~/domain/matching/index.server';

useDatabase();
const now = new Date('2026-11-20T01:00:00Z');

const lists = [
  'yaizu/地域交流センター/222127_community_center.csv',
  'yaizu/図書館/222127_library.csv',
  'yaizu/福祉会館/222127_facilities_welfare.csv',
  'yaizu/ファミリー農園/222127_nouen.csv',
  'yaizu/工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv',
  'yaizu/子育て施設一覧/222127_preschool.csv',
  'yaizu/子育て支援施設/222127_child_rearing_support_center.csv',
  'yaizu/要配慮者利用施設/yohairyosya.csv',
  'yaizu/焼津市デジタルクーポン対象店舗/digital_coupon.csv',
  'wam-net/csvdownload046_22静岡県.csv',
];

describeOpenData('焼津市, filled from open data alone, answers "is there anywhere?"', () => {
  let town: Scope;
  let area: string;

  const ask = (search: string): Promise<LookPage> =>
    look(town, lookQueryOf(new URLSearchParams(`${search}&area=${area}`)), { now });

  beforeAll(async () => {
    town = await aMunicipality(yaizu, 'manager', 'community', 'coordinator');
    const bytes = openData('yaizu/boundaries/中学校区.geojson');
    await loadedAreas(town, { fileName: '中学校区.geojson', bytes, level: 'junior_high', name: 'item2' });
    for (const list of lists) await storedOpenData(town, list);
    const { choices } = await look(town, lookQueryOf(new URLSearchParams()), { now });
    area =
      choices.areas.more.concat(choices.areas.first).find(({ label }) => label === '小川中学校')?.value ?? '';
  }, 120_000);

  it.each([
    [
      'work with patience, a quiet place a must, Tuesday morning',
      'strength=steady_worker&need=quiet_place&must=quiet_place&slot=tue_am',
      ['農家・農業法人', '就労継続支援B型事業所', '工場・製造業'],
    ],
    [
      'outdoors, few words',
      'wish=want_outdoors&need=few_words&slot=weekday_am',
      ['農家・農業法人', '学校・PTA'],
    ],
    [
      'with children',
      'wish=want_children&slot=weekday_pm',
      ['保育所・認定こども園', '児童館・放課後児童クラブ', '地域子育て支援拠点（子育てひろば）'],
    ],
    [
      'somewhere to be, without cost',
      'wish=want_place&need=no_cost&must=no_cost',
      ['公民館・図書館・文化施設', '地域活動支援センター'],
    ],
    ['to cook', 'strength=cooking_home&wish=want_cooking', ['飲食店・食品加工']],
    [
      'somewhere to live for a while',
      'wish=want_independent_life&slot=stay&need=private_room&must=private_room',
      ['グループホーム', '養護老人ホーム', '軽費老人ホーム（ケアハウス）'],
    ],
  ])('%s: three places worth a call', async (_, search, kinds) => {
    const { found, places } = await ask(search);
    expect(places).toBeGreaterThan(900);
    const three = found?.results.ask.slice(0, 3) ?? [];
    expect(three).toHaveLength(3);
    for (const card of three) {
      expect(kinds.some((kind) => card.facts.startsWith(kind))).toBe(true);
      expect(card.explanation.fits[0]?.source).toMatch(
        /^(焼津市|WAM NET)のオープンデータ、.+日に取込、場所の種類から$/,
      );
      expect(card.explanation.unknowns[0]?.source).toBe('まだ聞いていない');
      expect(card.question?.words).toMatch(/か。$/);
      expect(card.way?.minutes).toBeLessThanOrEqual(45);
      expect(card.phone).toMatch(/^\d[\d-]+$|^$/);
    }
  });

  it('leaves nobody out of whom nothing is known', async () => {
    const { found, places } = await ask('wish=want_outdoors&need=quiet_place&must=quiet_place');
    expect(found?.results.reasons).toEqual([]);
    expect(found?.results.total).toBe(places);
  });

  it('leaves out a place that is closed on the day, as its list says, and names the day that brings it back', async () => {
    const { found } = await ask('wish=want_children&slot=sun_am');
    const closed = found?.results.reasons.find(({ key }) => key === 'time');
    expect(closed?.places).toBeGreaterThan(20);
    expect(closed?.relaxation).toMatchObject({ change: 'add_time' });
  });

  it('moves a place with the first answer', async () => {
    const search = 'wish=want_outdoors';
    const [first] = (await ask(search)).found?.results.ask ?? [];
    if (!first) throw new Error('no place to ask');
    await answerQuestion(town, { fact: 'stance', hostId: first.hostId, answer: 'no' });
    const after = await ask(search);
    expect(after.found?.results.ask.map(({ hostId }) => hostId)).not.toContain(first.hostId);
    expect(after.found?.results.reasons).toMatchObject([{ key: 'not_now', places: 1 }]);
  });
});
