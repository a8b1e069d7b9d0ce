import { Link } from '@remix-run/react';
import type { ImportPreview } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Band, Table } from '~/ui';
import { Differences } from './differences';

/** What this edition of a list changes against the one before, and what it does not name any more. */
export function EditionChanges({ preview }: { preview: ImportPreview }) {
  const { changed, vanished } = preview;
  return (
    <>
      {changed.total > 0 ? (
        <Band
          title="前の版から変わった行"
          lead="ここで人が直した項目は、そのまま残します。取り込んだあとに、どちらにするか選べます。"
          count={`${formatCount(changed.total)}行`}
        >
          <Table
            caption="前の版から変わった行"
            hideCaption
            rows={changed.rows}
            rowKey={({ line }) => line}
            columns={[
              { key: 'name', label: '名前', rowHeader: true, cell: ({ name }) => name },
              { key: 'changes', label: '変わるところ', cell: (row) => <Differences row={row} /> },
            ]}
          />
        </Band>
      ) : null}
      {vanished.total > 0 ? (
        <Band
          title="一覧から消えた受入先"
          lead="取り込んでも、登録はそのまま残ります。取り込んだあとに、まだあるか閉じたかを一度だけ尋ねます。"
          count={`${formatCount(vanished.total)}か所`}
        >
          <ul className="place-names">
            {vanished.hosts.map(({ hostId, name }) => (
              <li key={hostId}>
                <Link to={paths.host(hostId)}>{name}</Link>
              </li>
            ))}
          </ul>
          {vanished.total > vanished.hosts.length ? (
            <p className="muted">ほかに{formatCount(vanished.total - vanished.hosts.length)}か所あります。</p>
          ) : null}
        </Band>
      ) : null}
    </>
  );
}
