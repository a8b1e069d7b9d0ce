import { toldCount, toldInWords } from '~/lib/small-cells';
import type { GoneInReport } from './report';
import type { Successor } from './versions';

/** Cases of an area are told from this number on; fewer could point to somebody (D11). */
const FEWEST_CASES = 3;

/** What refers to an area, in a few words each: 受入先 8（うち場所なし 1）, 支援ケース 3未満. */
export function useLines({ hosts, withoutPoint, cases, gaps, leads, wishes }: GoneInReport['use']): string[] {
  const counted: [string, number][] = [
    ['足りない資源', gaps],
    ['声かけ先', leads],
    ['地域の声', wishes],
  ];
  return [
    ...(hosts > 0
      ? [`受入先 ${hosts}${withoutPoint > 0 ? `（うち緯度・経度なし ${withoutPoint}）` : ''}`]
      : []),
    ...(cases > 0 ? [`支援ケース ${toldInWords(toldCount(cases, FEWEST_CASES), FEWEST_CASES)}`] : []),
    ...counted.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : [])),
  ];
}

/** Why a coming area is a likely successor: 名前が変わっただけのようです, 面積の72%・受入先 8か所のうち6か所. */
export function successorWords({ renamed, surface, hosts }: Successor, ofHosts: number): string {
  if (renamed) return 'ほぼ同じ形です。名前が変わったようです';
  const parts = [
    ...(surface === null ? [] : [`面積の${Math.round(surface * 100)}%`]),
    ...(ofHosts > 0 ? [`受入先${ofHosts}か所のうち${hosts}か所`] : []),
  ];
  return parts.join('・');
}
