import { Form, Link } from '@remix-run/react';
import type { ImportResult } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Band, classes, EmptyState, LinkButton, Pager, SubmitButton, Table } from '~/ui';
import { Remark } from './remark';
import { RowList } from './row-list';

type Row = ImportResult['rows'][number];

/** Links to the lists of a result, each with its count. */
function Views({ result }: { result: ImportResult }) {
  return (
    <nav aria-label="行の一覧">
      <ul className="view-links">
        {result.views
          .filter(({ view, count }) => count > 0 || view === result.page.view)
          .map(({ view, name, count }) => (
            <li key={view}>
              <Link
                className={classes('chip', view === result.page.view && 'chip--on')}
                aria-current={view === result.page.view ? 'page' : undefined}
                to={`?view=${view}`}
                preventScrollReset
              >
                {name} {formatCount(count)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

const states: Record<string, string> = {
  pending: '確認待ち',
  listed: '載せました',
  paused: '休止中',
  archived: '登録を終えました',
};

function HostRows({
  rows,
  mayAccept,
  mayEdit,
}: {
  rows: readonly Row[];
  mayAccept: boolean;
  mayEdit: boolean;
}) {
  const remarked = rows.some(
    ({ reason, differences, undone: told }) => reason + told !== '' || differences.length > 0,
  );
  const choosable = (row: Row) => mayAccept && row.hostStatus === 'pending';
  return (
    <Table
      caption="受入先"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: '名前',
          rowHeader: true,
          cell: (row) => (
            <span className="pick">
              {choosable(row) ? (
                <input
                  className="check__box"
                  type="checkbox"
                  name="ids"
                  value={row.hostId ?? ''}
                  aria-label={`${row.hostName ?? ''}を選ぶ`}
                />
              ) : null}
              {row.hostId ? <Link to={paths.host(row.hostId)}>{row.hostName}</Link> : null}
            </span>
          ),
        },
        { key: 'kind', label: '種類', cell: (row) => row.hostKindName },
        { key: 'address', label: '住所', cell: (row) => row.hostAddress || '—' },
        ...(remarked
          ? [
              {
                key: 'reason',
                label: 'ひとこと',
                cell: (row: Row) => <Remark row={row} mayEdit={mayEdit} />,
              },
            ]
          : []),
        {
          key: 'state',
          label: '様子',
          nowrap: true,
          cell: (row) => states[row.hostStatus ?? ''] ?? '—',
        },
      ]}
    />
  );
}

/** One of the lists of a result, page by page; new hosts can be put on the list one by one from here. */
export function ResultRows({ result }: { result: ImportResult }) {
  const { id, rows, page, mayAccept } = result;
  const withHosts = page.view !== 'unusable';
  const isAboutThere = withHosts && page.view !== 'vanished';
  const waits = mayAccept && isAboutThere && rows.some(({ hostStatus }) => hostStatus === 'pending');
  return (
    <Band
      title="行ごとの結果"
      actions={
        rows.length > 0 ? (
          <LinkButton variant="quiet" to={paths.importRows(id, page.view)} reloadDocument>
            この一覧を受け取る（CSV）
          </LinkButton>
        ) : null
      }
    >
      <div className="stack">
        <Views result={result} />
        {rows.length === 0 ? (
          <EmptyState title="ここに並ぶ行はありません">上の見出しから、ほかの一覧を選べます。</EmptyState>
        ) : withHosts ? (
          <Form method="post">
            <HostRows rows={rows} mayAccept={waits} mayEdit={result.mayEdit} />
            {waits ? (
              <p className="form-actions">
                <input type="hidden" name="visibility" value="network" />
                <SubmitButton
                  name="intent"
                  value="acceptSome"
                  variant="secondary"
                  pendingLabel="載せています…"
                >
                  選んだ受入先を支援者の一覧に載せる
                </SubmitButton>
              </p>
            ) : null}
          </Form>
        ) : (
          <RowList caption="使えない行" rows={rows} total={rows.length} />
        )}
        <Pager
          page={page.page}
          pageSize={page.pageSize}
          total={page.total}
          unit="行"
          href={(to) => `?view=${page.view}&page=${to}`}
        />
      </div>
    </Band>
  );
}
