import { Link } from '@remix-run/react';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Notice } from '~/ui';
import type { PlacementView } from './summary';

/** The core service has come to need the place (I2): what to do, whom to ask, and that nothing was cancelled. */
export function RearrangeNotice({ placement }: { placement: PlacementView }) {
  const { rearrangeFrom, hostId, department } = placement;
  if (!rearrangeFrom) return null;
  return (
    <Notice
      tone="attention"
      title={`環境の調整：${formatDayShort(rearrangeFrom)}から、定員に入らない日があります`}
    >
      <p>
        本来事業の利用者が増えたためです。予定は、何も取り消していません。ご本人と相談して、別の曜日・時間・部屋・場所を決めてください。
        同じ受入先のほかの人に移ってもらう形でもかまいません（新しい順に目安を付けています）。
      </p>
      <p>
        <Link to={paths.hostCapacity(hostId, rearrangeFrom.slice(0, 7))}>受入先の余力を見る</Link>
        {department ? `　所管課：${department}` : ''}
      </p>
    </Notice>
  );
}
