import type { HostPage } from '~/domain/registry/index.server';
import { formatDay } from '~/lib/japanese-date';
import type { Fact } from '~/ui';
import { scales } from './visit-scales';

type Assessment = HostPage['assessments'][number];

/** What a visit found, in words; what was not noticed is left out. */
export function visitFacts(visit: Assessment): Fact[] {
  const facts: [label: string, value: string][] = [
    ...scales.map(({ name, label, levels }): [string, string] => {
      const level = visit[name];
      return [label, level === null ? '' : (levels[level - 1] ?? '')];
    }),
    ['いつもの人数', visit.groupSize === null ? '' : `${visit.groupSize}人`],
    ['男女のようす', visit.genderMix],
    ['使いやすいトイレ', truth(visit.usableToilet, 'ある', 'ない')],
    ['階段・段差', truth(visit.stairs, 'ある', 'ない')],
    ['休める所', truth(visit.restPlace, 'ある', 'ない')],
    ['気をつけること', visit.riskLabels.join('・')],
    ['写真', truth(visit.photosAllowed, '撮ってよい', '撮らない')],
    ['様子', visit.note],
    ['見てくれる方', visit.keySupporter],
    ['受入先の心配', visit.worries],
    ['お願いしたこと', visit.whatWeAsked],
    ['次に訪ねる日', visit.nextReviewOn ? formatDay(visit.nextReviewOn) : ''],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

function truth(fact: boolean | null, yes: string, no: string): string {
  return fact === null ? '' : fact ? yes : no;
}
