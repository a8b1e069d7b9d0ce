import type { CardState } from '~/domain/people/rules';
import { formatMonthDay } from '~/lib/japanese-date';
import { Band, EmptyState, Table } from '~/ui';

export interface ShownToHost {
  id: string;
  hostName: string;
  what: string;
  openedOn: string;
  state: CardState;
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
        <EmptyState title="札もカードも、まだどこにも見せていません">
          匿名で打診すると、見せた先と日がここに残ります。
        </EmptyState>
      ) : (
        <Table
          caption="受入先に見せたもの"
          hideCaption
          rows={shown}
          rowKey={(row) => row.id}
          columns={[
            { key: 'host', label: '受入先', rowHeader: true, cell: (row) => row.hostName },
            { key: 'what', label: '見せたもの', cell: (row) => row.what },
            { key: 'opened', label: '見せた日', nowrap: true, cell: (row) => formatMonthDay(row.openedOn) },
            {
              key: 'closed',
              label: 'いま',
              cell: ({ state }) => stateOf(state),
            },
          ]}
        />
      )}
    </Band>
  );
}

function stateOf(state: CardState): string {
  if (!state.shown) return `見えない（${formatMonthDay(state.since)}から。${state.because}）`;
  return state.until ? `見えている（${formatMonthDay(state.until)}まで）` : '見えている';
}
