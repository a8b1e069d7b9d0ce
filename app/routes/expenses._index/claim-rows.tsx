import { Link } from '@remix-run/react';
import type { ClaimLine } from '~/domain/expenses/index.server';
import { formatYen } from '~/lib/money';
import { paths } from '~/paths';
import { LinkButton, Table, Tag, type Column, type TagMark } from '~/ui';

const marks: Partial<Record<ClaimLine['status'], TagMark>> = {
  draft: 'dotted',
  returned: 'dotted',
  submitted: 'half',
  checked: 'half',
  approved: 'full',
  invoiced: 'full',
  paid: 'fresh',
  rejected: 'cross',
  cancelled: 'cross',
};

/** Columns that matter as long as somebody is to do something. */
const waiting: readonly Column<ClaimLine>[] = [
  {
    key: 'due',
    label: '期限',
    cell: (claim) => (claim.late ? <span className="attention">{claim.due}</span> : claim.due || '—'),
  },
  {
    key: 'act',
    label: 'すること',
    cell: (claim) =>
      claim.verb ? (
        <LinkButton to={paths.expense(claim.id)}>
          {claim.verb}
          <span className="visually-hidden">
            （{claim.host} {claim.month}）
          </span>
        </LinkButton>
      ) : (
        '—'
      ),
  },
];

/** One row for each claim: whose, how much, where it stands, and what the reader is to do. */
export function ClaimRows({ claims, over }: { claims: readonly ClaimLine[]; over?: boolean }) {
  return (
    <Table
      caption="協力費の請求"
      hideCaption
      rows={claims}
      rowKey={(claim) => claim.id}
      columns={[
        {
          key: 'host',
          label: '受入先',
          rowHeader: true,
          cell: (claim) => <Link to={paths.expense(claim.id)}>{claim.host}</Link>,
        },
        { key: 'month', label: '月', nowrap: true, cell: (claim) => claim.month },
        {
          key: 'sum',
          label: '請求できる額',
          numeric: true,
          cell: (claim) => (claim.decided ? formatYen(claim.approved) : formatYen(claim.claimable)),
        },
        {
          key: 'status',
          label: 'いま',
          cell: (claim) => <Tag mark={marks[claim.status] ?? 'none'}>{claim.statusName}</Tag>,
        },
        ...(over ? [] : waiting),
      ]}
    />
  );
}
