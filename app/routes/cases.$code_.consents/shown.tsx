import { formatMonthDay } from '~/lib/japanese-date';
import { Band, EmptyState, Table } from '~/ui';

export interface ShownToHost {
  hostName: string;
  what: string;
  openedOn: string;
  closedOn: string | null;
  closedBecause: string;
}

/** What was shown to which host and until when, so that the person can be told (I10). */
export function Shown({ shown }: { shown: readonly ShownToHost[] }) {
  return (
    <Band
      title="だれに何を見せたか"
      lead="ご本人に聞かれたら、この表を見てもらえます。"
      count={`${shown.length}件`}
    >
      {shown.length === 0 ? (
        <EmptyState title="まだ、どこにも見せていません">
          匿名で打診すると、見せた先と日がここに残ります。
        </EmptyState>
      ) : (
        <Table
          caption="受入先に見せたもの"
          hideCaption
          rows={shown}
          rowKey={(row) => `${row.hostName}-${row.what}-${row.openedOn}`}
          columns={[
            { key: 'host', label: '受入先', rowHeader: true, cell: (row) => row.hostName },
            { key: 'what', label: '見せたもの', cell: (row) => row.what },
            { key: 'opened', label: '見せた日', nowrap: true, cell: (row) => formatMonthDay(row.openedOn) },
            {
              key: 'closed',
              label: 'いま',
              cell: (row) =>
                row.closedOn
                  ? `閉じた ${formatMonthDay(row.closedOn)}（${row.closedBecause}）`
                  : '見えている',
            },
          ]}
        />
      )}
    </Band>
  );
}
