import type { RowDifference } from '#db/schema/exchange.server';
import type { Written } from '../sorting/compare';

interface AddedHost {
  status: string;
  version: number;
  /** As the run left it. */
  hostVersion: number | null;
  /** Another list, or a later run of the same one, has named it. */
  namedElsewhere: boolean;
}

/** Why a host that a run made stays when the run is taken back; '' when it goes. */
export function whyItStays({ status, version, hostVersion, namedElsewhere }: AddedHost): string {
  if (status !== 'pending') return '一覧に載せるなど、確かめたあとなので残しました';
  if (version !== hostVersion) return 'そのあと人が直したので残しました';
  return namedElsewhere ? 'ほかの一覧か、あとの取込にもあるので残しました' : '';
}

/** What gets back the value it had before a run, and what was changed since and stays. */
export function revert(
  differences: readonly RowDifference[],
  now: Written,
): { back: Partial<Written>; stayed: string[] } {
  const applied = differences.filter((one) => one.applied);
  const isStill = ({ field, to }: RowDifference): boolean =>
    JSON.stringify(now[field as keyof Written]) === JSON.stringify(to);
  const moved = applied.some((one) => ['lat', 'lng'].includes(one.field) && !isStill(one));
  const stays = (one: RowDifference): boolean => (['lat', 'lng'].includes(one.field) ? moved : !isStill(one));
  return {
    back: Object.fromEntries(applied.filter((one) => !stays(one)).map(({ field, from }) => [field, from])),
    stayed: applied.filter(stays).map(({ field }) => field),
  };
}
