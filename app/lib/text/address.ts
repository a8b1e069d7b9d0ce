import { comparable, oneLine, plainWidth, withDash } from './fold';
import { countersInDigits } from './numerals';

/** Prefectures in the order of their JIS X 0401 codes, 01 first. */
const PREFECTURES = [
  ...['北海道', '青森県', '岩手県', '宮城県', '秋田県', '山形県', '福島県', '茨城県', '栃木県', '群馬県'],
  ...['埼玉県', '千葉県', '東京都', '神奈川県', '新潟県', '富山県', '石川県', '福井県', '山梨県', '長野県'],
  ...['岐阜県', '静岡県', '愛知県', '三重県', '滋賀県', '京都府', '大阪府', '兵庫県', '奈良県', '和歌山県'],
  ...['鳥取県', '島根県', '岡山県', '広島県', '山口県', '徳島県', '香川県', '愛媛県', '高知県', '福岡県'],
  ...['佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県', '沖縄県'],
] as const;

/** Name of the prefecture of a 全国地方公共団体コード (its first two digits), or ''. */
export function prefectureOfCode(code: string): string {
  return PREFECTURES[Number(code.slice(0, 2)) - 1] ?? '';
}

/** The prefecture an address begins with and what follows it. */
export function splitPrefecture(address: string): { prefecture: string; rest: string } {
  const text = oneLine(address);
  const prefecture = PREFECTURES.find((name) => text.startsWith(name)) ?? '';
  return { prefecture, rest: text.slice(prefecture.length).trimStart() };
}

/** An address inside a municipality from its prefecture on, as the municipal standard joins it; '' stays ''. */
export function wholeAddress(address: string, home: { prefecture: string; name: string }): string {
  const { prefecture, rest } = splitPrefecture(address);
  const isWhole = prefecture !== '' || (home.prefecture !== '' && rest.startsWith(home.prefecture));
  if (rest === '' || isWhole) return oneLine(address);
  return rest.includes(home.name) ? `${home.prefecture}${rest}` : `${home.prefecture}${home.name}${rest}`;
}

/** Names in which 市, 町 or 村 stands before the sign that ends them. */
const MISLEADING =
  /^(?:大和郡山市|蒲郡市|小郡市|四日市市|廿日市市|野々市市|八日市市|余市郡余市町|余市町|市川市|市原市|市川三郷町|市貝町|十日町市|町田市|大町市|東村山市|武蔵村山市|村上市|村山市|田村市|大村市|羽村市|中村市|玉村町|下市町|上市町|高市郡.{1,4}?[町村]|佐波郡玉村町|吉野郡下市町|中新川郡上市町|芳賀郡市貝町|杵島郡大町町|大町町)/u;

/** The municipality an address (without its prefecture) begins with: 藤枝市, 静岡市葵区, 榛原郡吉田町; or ''. */
export function leadingMunicipality(rest: string): string {
  const misleading = MISLEADING.exec(rest);
  if (misleading) return misleading[0];
  const match =
    /^(?:[^\d\s]{1,6}?郡[^\d\s]{1,6}?[町村]|[^\d\s市]{1,6}市[^\d\s市町村]{1,3}区|[^\d\s市]{1,6}市|[^\d\s]{1,4}?[区町村])/u;
  return match.exec(rest)?.[0] ?? '';
}

/**
 * A key under which two spellings of one address are equal: 二丁目18番49号 = 2-18-49, ヶ = ケ = が, width and
 * dashes do not count. The prefecture is left out, because half of the lists do.
 */
export function comparableAddress(address: string): string {
  const { rest } = splitPrefecture(address);
  return comparable(
    placeLetters(countersInDigits(withDash(plainWidth(rest), '-')))
      .replace(/(\d)(?:丁目|番地の?|番|号|条|の|-)(?=\d)/gu, '$1x')
      .replace(/(\d)(?:丁目|番地|番|号)/gu, '$1')
      .replace(/(?:大字|字)(?=\D)/gu, ''),
  );
}

/** ヶ, ケ, が and 之, ノ, の as they stand inside place names (つつじヶ丘, 霞が関), in one letter each. */
function placeLetters(text: string): string {
  return text
    .replace(/ヶ|(?<=\p{Script=Han})[がガ](?=\p{Script=Han})|[がガ](?=[丘谷崎原島])/gu, 'ケ')
    .replace(/ノ|之/gu, 'の');
}

/**
 * The 町丁目 of `towns` an address lies in. The address may say 緑ヶ丘2-18-49 where the list says 緑ケ丘二丁目.
 * Longest name first; a town with 丁目 goes before one without. Null when no town fits.
 */
export function townFinder<T>(towns: readonly T[], nameOf: (town: T) => string) {
  const byKey = new Map(towns.map((town) => [townKey(nameOf(town)), town]));
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))].sort((a, b) => b - a);
  return (address: string, municipality: string): T | null => {
    const { rest } = splitPrefecture(address);
    const start = rest.indexOf(municipality);
    const local = start >= 0 && start <= 6 ? rest.slice(start + municipality.length) : rest;
    const key = townKey(local);
    for (const length of lengths) {
      const head = key.slice(0, length);
      const town = byKey.get(head);
      const next = key.slice(length, length + 1);
      if (town && !(/\d$/u.test(head) && /\d/u.test(next))) return town;
    }
    return null;
  };
}

/** The key by which 町丁目 are looked up: 緑ケ丘二丁目 and 緑ヶ丘2-18-49 both begin with 緑ケ丘2. */
export function townKey(text: string): string {
  const plain = placeLetters(countersInDigits(withDash(plainWidth(text), '-')));
  return plain
    .replace(/^(?:大字|字)/u, '')
    .replace(/(\d+)丁目/u, '$1-')
    .replace(/\s/gu, '')
    .replace(/-$/u, '');
}
