import { stanceNames } from '~/domain/registry/rules';
import { MODE_WORDS } from '~/lib/geo/travel';
import type { CountedLine } from './counted';
import type { Explained } from './explain';
import { countedLine, type Shares } from './shares';
import { sourceText } from './sources';

/** The way, how the place stands to taking somebody, and that nothing was asked for beyond the musts. */
export function headLines({ judgement: { place, way }, today }: Explained, shares: Shares): CountedLine[] {
  const trip =
    way === null
      ? 'かかる時間は分かっていない'
      : way.at === 'home'
        ? '家でできる'
        : `${MODE_WORDS[way.trip.mode]}${way.trip.minutes}分`;
  return [
    countedLine(trip, sourceText({ from: 'distance' }, today), shares.access),
    countedLine(`受入れの気持ち：${stanceNames[place.stance]}`, place.confirmedLabel, shares.readiness),
    ...(shares.noCondition > 0
      ? [countedLine('「できれば」の条件はない', sourceText({ from: 'profile' }, today), shares.noCondition)]
      : []),
  ];
}
