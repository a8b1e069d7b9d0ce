import type { HostHistoryPage } from '~/domain/registry/index.server';
import { formatInstant } from '~/lib/japanese-date';
import { Table } from '~/ui';

/** One act: what it changed, field by field. */
export function Act({ act }: { act: HostHistoryPage['acts'][number] }) {
  const when = formatInstant(act.at);
  return (
    <li>
      <h2 className="heading-4">{when}</h2>
      <p className="muted">{act.by}</p>
      <Table
        caption={`${when}に${act.by}が変えたこと`}
        hideCaption
        rows={act.changes}
        rowKey={(change) => change.id}
        columns={[
          {
            key: 'field',
            label: '項目',
            rowHeader: true,
            cell: (change) => (
              <span className="said">
                <span>{change.field}</span>
                {change.about ? <span className="said__of">{change.about}</span> : null}
              </span>
            ),
          },
          { key: 'before', label: '前', cell: (change) => change.before },
          { key: 'after', label: 'あと', cell: (change) => <b>{change.after}</b> },
        ]}
      />
    </li>
  );
}
