import type { HostConfirmationPage } from '~/domain/confirmation/index.server';
import { reachOutcomeNames, reachWayNames } from '~/domain/notices/rules';
import { formatDayShort } from '~/lib/japanese-date';
import { Band, EmptyState, Table } from '~/ui';

/** Who asked this host when and for what, this quarter: so that it is not asked by everybody. */
export function ReachOuts({ reach }: Pick<HostConfirmationPage, 'reach'>) {
  return (
    <Band
      title={`${reach.quarter}の声かけ`}
      lead={`目安は${reach.cap}回まで`}
      count={`${reach.count}回`}
      tone={reach.warning ? 'attention' : 'plain'}
      id="reach-outs"
    >
      {reach.all.length === 0 ? (
        <EmptyState title="まだ声をかけていません">
          打診、電話の質問、確認のメールや電話を数えます。
        </EmptyState>
      ) : (
        <Table
          caption={`${reach.quarter}の声かけ`}
          hideCaption
          rows={reach.all}
          rowKey={(row) => row.id}
          columns={[
            { key: 'day', label: '日', nowrap: true, cell: (row) => formatDayShort(row.onDay) },
            {
              key: 'way',
              label: 'こと',
              rowHeader: true,
              cell: (row) => (
                <>
                  {reachWayNames[row.way]}
                  {row.overCapReason ? <span className="source">わけ：{row.overCapReason}</span> : null}
                </>
              ),
            },
            { key: 'by', label: '声をかけた人', cell: (row) => row.byName ?? '受入先の求め' },
            { key: 'outcome', label: 'お返事', cell: (row) => reachOutcomeNames[row.outcome] },
          ]}
        />
      )}
    </Band>
  );
}
