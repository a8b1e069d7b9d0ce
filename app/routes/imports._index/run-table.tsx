import { Link } from '@remix-run/react';
import type { RunLine } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Table, Tag, type TagMark } from '~/ui';

const marks: Record<RunLine['state'], TagMark> = {
  preview: 'dotted',
  running: 'half',
  interrupted: 'old',
  stopped: 'half',
  done: 'fresh',
  failed: 'old',
  cancelled: 'cross',
  undoing: 'half',
  undone: 'cross',
};

/** Runs, the newest first, with what became of their rows. */
export function RunTable({ runs }: { runs: readonly RunLine[] }) {
  const counted = (outcome: string) => (run: RunLine) =>
    run.state === 'preview' || run.state === 'cancelled' ? '—' : formatCount(run.counts[outcome] ?? 0);
  return (
    <Table
      caption="取り込んだ一覧"
      hideCaption
      rows={runs}
      rowKey={(run) => run.id}
      columns={[
        {
          key: 'file',
          label: '一覧',
          rowHeader: true,
          cell: (run) => <Link to={paths.import(run.id)}>{run.fileName}</Link>,
        },
        { key: 'state', label: '様子', cell: (run) => <Tag mark={marks[run.state]}>{run.stateName}</Tag> },
        { key: 'when', label: 'いつ', cell: (run) => formatInstant(run.createdAt) },
        { key: 'who', label: 'だれが', cell: (run) => run.startedByName },
        { key: 'rows', label: '行', numeric: true, cell: (run) => formatCount(run.totalRows) },
        { key: 'added', label: '登録', numeric: true, cell: counted('added') },
        { key: 'changed', label: '更新', numeric: true, cell: counted('changed') },
        { key: 'vanished', label: '消えた', numeric: true, cell: counted('vanished') },
        { key: 'outside', label: '市外', numeric: true, cell: counted('outside') },
        { key: 'unusable', label: '使えない', numeric: true, cell: counted('unusable') },
      ]}
    />
  );
}
