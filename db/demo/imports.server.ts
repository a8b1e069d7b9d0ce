import { listRuns } from '../queries/exchange.server';
import { listHostsIn, updateHost } from '../queries/registry.server';
import { withScope } from '../scope.server';
import { openImport, runImport, startImport } from '~/domain/exchange/index.server';
import type { Scope } from '~/domain/kernel/scope';
import type { World } from './world';

const HEADER = '名称,名称_カナ,種別,市区町村名,住所,緯度,経度,電話番号,開館時間,定員';

/** Places of the city's own list: names that do not exist, and what each of them is. */
const PLACES: readonly [name: string, kana: string, kind: string, hours: string, places?: number][] = [
  ['みぎわ図書室', 'ミギワトショシツ', '図書館', '火〜日 9:30〜18:00'],
  ['駅前ふれあい会館', 'エキマエフレアイカイカン', '公民館', '9:00〜21:00'],
  ['花畑こども館', 'ハナバタケコドモカン', '児童館', '月〜土 10:00〜17:00'],
  ['いきいきサロン 松の木', 'イキイキサロン マツノキ', '通いの場', '水曜 10:00〜12:00'],
  ['かわせみ作業所', 'カワセミサギョウショ', '就労継続支援Ｂ型', '月〜金 9:30〜15:30', 20],
  ['つむぎの家', 'ツムギノイエ', '居場所', '火・木 13:00〜17:00'],
  ['みなも市民農園 竹ノ内', 'ミナモシミンノウエン タケノウチ', '農園', '日の出から日没まで'],
  ['デイサービス 夕凪', 'デイサービス ユウナギ', '通所介護', '月〜土 9:00〜16:30', 25],
  ['子育てひろば たまご', 'コソダテヒロバ タマゴ', '地域子育て支援', '月〜金 9:00〜14:00'],
  ['地域食堂 よりみち', 'チイキショクドウ ヨリミチ', '地域食堂', '第1・第3金曜 16:00〜19:00'],
];
const TELEPHONE_MOVED = 4;
const EDITED_HERE = 1;
const GONE = 3;

/** Hosts of the town as the list of the prefecture writes them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'こうぼう こむぎ': 'パン工房こうぼうこむぎ',
  'こども食堂 ひだまり': '子ども食堂ひだまり（駅前）',
  ゆきあい作業所: '就労継続支援Ｂ型　ゆきあい作業所',
};

interface List {
  fileName: string;
  rows: readonly string[];
}

const telephone = (at: number, edition: number) => `054-000-${String(1000 + at * 10 + edition)}`;

/** The list of the city in its first edition, or in its second one: two telephones anew, one place gone, one come. */
function cityList({ hosts, municipality: { name: town } }: World, edition: 1 | 2): List {
  const beside = hosts.filter(({ lat, outside, address }) => lat !== null && !outside && address !== '');
  const rows = PLACES.map(([name, kana, kind, hours, places = ''], at) => {
    const near = beside[at * 7];
    const lot = `${(near?.address ?? `${town}駅前1丁目`).replace(/[\d-]+$/u, '')}${20 + at}-${at + 1}`;
    const moved = edition === 2 && [TELEPHONE_MOVED, EDITED_HERE].includes(at) ? 2 : 1;
    const point = `${((near?.lat ?? 0) + 0.002).toFixed(6)},${((near?.lng ?? 0) + 0.002).toFixed(6)}`;
    return `${name},${kana},${kind},${town},${lot},${point},${telephone(at, moved)},${hours},${places}`;
  });
  const last = rows.length - 1;
  return {
    fileName: `${town}_通える場所の一覧_2026-${edition === 1 ? '04' : '10'}.csv`,
    rows: rows.filter((_, at) => (edition === 1 ? at !== last : at !== GONE)),
  };
}

/** Places that the town knows already, in the words of others; two of the neighbour, and one without a name. */
function prefectureList({ hosts, municipality: { name: town } }: World): List {
  const known = hosts.flatMap(({ name, kind, address, lat, lng }) => {
    const otherwise = OTHERWISE[name];
    return otherwise === undefined
      ? []
      : [`${otherwise},,${KIND_WORDS[kind] ?? ''},${town},${address ?? ''},${lat},${lng},,,`];
  });
  return {
    fileName: '県_社会資源の一覧.csv',
    rows: [
      ...known,
      'みどりの丘農園,ミドリノオカノウエン,農園,みどり町,みどり町丘1-1,,,,,',
      'みどり町図書館,ミドリチョウトショカン,図書館,みどり町,みどり町中央2-3,,,,,',
      `,,公民館,${town},${town}本町5-5,,,,,`,
    ],
  };
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  restaurant: '飲食店',
  childrens_cafeteria: '子ども食堂',
  continuous_employment_b: '就労継続支援Ｂ型',
};

/**
 * Takes in lists through the same acts as staff: the city's with hosts that wait to be accepted, its next edition with
 * what changed, was edited here and is gone, and one of the prefecture with likely doubles. Done again, it changes
 * nothing.
 */
export async function takeInLists(scope: Scope, world: World): Promise<void> {
  const done = await withScope(scope, (tx) => listRuns(tx, 'hosts', 10));
  const steps: [List, after?: () => Promise<void>][] = [
    [cityList(world, 1), () => editTelephone(scope)],
    [cityList(world, 2)],
    [prefectureList(world)],
  ];
  for (const [{ fileName, rows }, after] of steps) {
    if (done.some((run) => run.fileName === fileName && run.status === 'done')) continue;
    const bytes = Buffer.from([HEADER, ...rows].join('\r\n'));
    const { id } = await openImport(scope, { fileName, bytes });
    await startImport(scope, { id, kind: 'shop' });
    await runImport(scope.municipalityId, id);
    await after?.();
  }
}

/** A person puts a telephone right that the next edition of the list says otherwise. */
async function editTelephone(scope: Scope): Promise<void> {
  await withScope(scope, async (tx) => {
    const [name] = PLACES[EDITED_HERE] ?? [];
    const host = (await listHostsIn(tx, 'pending', 5_000)).find((one) => one.name === name);
    if (host)
      await updateHost(
        tx,
        { id: host.id, version: host.version },
        { publicPhone: telephone(EDITED_HERE, 5) },
      );
  });
}
