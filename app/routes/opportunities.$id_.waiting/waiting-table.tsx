import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { Waiting } from '~/domain/matching/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Table } from '~/ui';

interface WaitingTableProps {
  waiting: readonly Waiting[];
  offer: { id: string; hostId: string };
  today: Day;
}

/** Who waits, side by side: since when, how far, what each needs and what is to be settled here. No one is weighed. */
export function WaitingTable({ waiting, offer, today }: WaitingTableProps) {
  return (
    <Table
      caption="同じ枠を待つ方"
      hideCaption
      rows={waiting}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'case',
          label: 'ケース',
          cell: ({ line }) => <CaseLine line={line} today={today} />,
        },
        {
          key: 'since',
          label: 'いまの様子',
          cell: ({ since, placement }) => (
            <>
              <p>
                {placement ? (
                  <Link to={paths.placement(placement.id)}>
                    {placementStatusNames[placement.status as PlacementStatus]}
                  </Link>
                ) : (
                  '合う場所の上から三つに入る'
                )}
              </p>
              <p className="source">
                {formatDayShort(since)}
                {placement ? 'に提案' : 'から待っている'}
              </p>
            </>
          ),
        },
        {
          key: 'needs',
          label: '必要なこと',
          cell: ({ needs }) =>
            needs ? <Lines lines={[...needs.musts, needs.time]} /> : 'プロフィールはこれから',
        },
        {
          key: 'here',
          label: 'この枠で整えること・聞くこと',
          cell: ({ code, needs }) => (
            <>
              {needs ? <Lines lines={[...needs.blocked, ...needs.adjusts, ...needs.unknowns]} /> : null}
              <Link
                className="link-tall"
                to={paths.whyNot(code, { host: offer.hostId, opportunity: offer.id })}
              >
                ひとつずつ見る
              </Link>
            </>
          ),
        },
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const said = lines.filter(Boolean);
  if (said.length === 0) return <p>とくになし</p>;
  return (
    <ul>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
