import { formatDay } from '~/lib/japanese-date';
import { Notice } from '~/ui';
import type { PlacementView } from './summary';

/** What was heard of a load that grows; it stays until the same question is answered better. */
export function BurdenNotice({ placement: { burden } }: { placement: PlacementView }) {
  if (burden.warnings.length === 0) return null;
  return (
    <Notice tone="attention" title="負担を、いっしょに見直すとき">
      <ul>
        {burden.warnings.map(({ about, words, on }) => (
          <li key={about}>
            {words}（{formatDay(on)}）
          </li>
        ))}
      </ul>
      <p>
        回数や時間を減らす、お休みにする、やめるのも選べます。つぎに聞いてよくなっていたら、このお知らせは消えます。ご本人や受入先の点数ではありません。
      </p>
    </Notice>
  );
}
