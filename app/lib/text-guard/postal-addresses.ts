import { withPlainNumbers } from './fold';
import { hitsOf, type Hit } from './finding';

const counter =
  '(?:人|回|日|時|分|週|か月|ヶ月|カ月|月|年|名|件|枚|個|円|歳|才|階|点|本|度|割|曜|字|歩|席|床|世帯|坪|%|キロ|km|m|g|番目)';
const place = String.raw`\p{Script=Han}ァ-ヴヶー々`;
const prefecture = String.raw`(?:東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県)`;

const patterns: readonly RegExp[] = [
  /〒\s?\d{3}[- ]?\d{4}(?!\d)/gu,
  new RegExp(String.raw`(?<![\d-])\d{3}-\d{4}(?!\d|-\d|${counter})`, 'gu'),
  // A district followed by block and house: 本町2-14, 小浜1-2-3, みどりヶ丘二の十四.
  new RegExp(
    String.raw`[${place}]{1,12}(?:町|村|区|市|郡|字|台|丘|通り?|条)\s?\d{1,4}-\d{1,4}(?:-\d{1,4}){0,2}(?!\d|-|${counter})`,
    'gu',
  ),
  new RegExp(String.raw`[${place}]{1,12}(?!(?:19|20)\d\d-)\d{1,4}-\d{1,4}-\d{1,5}(?!\d|-|${counter})`, 'gu'),
  new RegExp(String.raw`(?:[${place}]{1,12}|\d{1,3}丁目)?\s?\d{1,5}番地(?:の?\d{1,4})?`, 'gu'),
  new RegExp(
    String.raw`[${place}]{0,12}\d{1,3}丁目\s?\d{1,4}(?!\d|${counter})(?:(?:番地?|-)\d{0,4}号?)?`,
    'gu',
  ),
  /\d{1,4}番\s?\d{1,4}号(?!車|室|館|線|棟)/gu,
  new RegExp(
    String.raw`${prefecture}[${place}ぁ-ん]{1,8}[市区町村郡][${place}ぁ-ん]{0,10}?\s?\d{1,4}(?:番|丁目|-\d)`,
    'gu',
  ),
  // A room in a dwelling.
  /(?:アパート|マンション|コーポ|ハイツ|メゾン|レジデンス|団地|住宅|荘|寮)[^\n。、]{0,8}?\d{2,4}号?室/gu,
  /(?:アパート|マンション|コーポ|ハイツ|メゾン|レジデンス|荘)\s?\d{3,4}(?!\d|円|人)/gu,
];

/** Postal codes and addresses down to block, house or room; a district alone is not one. */
export function postalAddresses(text: string): Hit[] {
  const plain = withPlainNumbers(text);
  return patterns.flatMap((pattern) => hitsOf(plain, pattern, 'postal_address'));
}
