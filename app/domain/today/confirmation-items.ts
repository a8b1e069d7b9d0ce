import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, pileItem, type TodayItem } from './items';

/** A host has told behind its link that something is no longer as it stands. */
export function toldItem(
  fact: { id: string; hostId: string; hostName: string; on: Day },
  today: Day,
): TodayItem {
  return {
    key: `told-${fact.id}`,
    ...due(fact.on, today),
    what: `${fact.hostName}の「変わったところがある」を読んで、登録を直す`,
    caseId: null,
    action: { label: '読んで直す', to: paths.hostConfirmation(fact.hostId) },
  };
}

/** An open offer has come to give what was lacking: whoever sees to the gap records it with one press, or looks first. */
export function metGapItem(
  fact: {
    id: string;
    version: number;
    what: string;
    offer: { title: string; hostName: string };
    mayResolve: boolean;
  },
  today: Day,
): TodayItem {
  const { title, hostName } = fact.offer;
  const fields = { intent: 'move', id: fact.id, version: String(fact.version), step: 'resolve' };
  return {
    key: `met-gap-${fact.id}`,
    ...due(today, today),
    what: `「${fact.what}」は、受入枠「${title}」（${hostName}）で解消したか確かめる`,
    caseId: null,
    action: { label: '見る', to: `${paths.gaps()}#told` },
    ...(fact.mayResolve ? { press: { label: '解消した', to: paths.gaps(), fields } } : {}),
  };
}

/** Hosts that nobody has confirmed for so long that they are no longer proposed. */
export function oldHostsItem(number: number, today: Day): TodayItem {
  return pileItem(
    {
      key: 'old-hosts',
      number,
      what: '候補から外れた受入先に、電話やメールで確かめる',
      label: '確かめる',
      to: paths.staleHosts({ state: 'old' }),
    },
    today,
  );
}
