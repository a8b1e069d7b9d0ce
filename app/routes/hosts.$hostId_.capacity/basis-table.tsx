import type { Choice, FacilityPage } from '~/domain/registry/index.server';
import { formatDay } from '~/lib/japanese-date';
import { EmptyState, Tag, Table } from '~/ui';

type Basis = FacilityPage['bases'][number];

interface BasisTableProps {
  bases: readonly Basis[];
  kinds: readonly Choice[];
  today: string;
}

/** The bases so far; one that holds today is marked. */
export function BasisTable({ bases, kinds, today }: BasisTableProps) {
  if (bases.length === 0) {
    return (
      <EmptyState title="根拠の記録は、まだありません">
        所管課に、一時的に使ってよいかを確かめて、ここに書いてください。
      </EmptyState>
    );
  }
  return (
    <Table
      caption="一時的に使ってよい根拠"
      hideCaption
      rows={bases}
      rowKey={(basis) => basis.id}
      columns={[
        {
          key: 'kind',
          label: '使い方',
          rowHeader: true,
          cell: (basis) => kinds.find((kind) => kind.value === basis.kind)?.label ?? '',
        },
        { key: 'period', label: '期間', cell: (basis) => <Period basis={basis} today={today} /> },
        {
          key: 'by',
          label: '確かめた所管課',
          cell: (basis) => (
            <span className="stack-tight">
              <span>{basis.consultedDepartment}</span>
              <span className="source">{formatDay(basis.consultedOn)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

function Period({ basis, today }: { basis: Basis; today: string }) {
  const holds = basis.validFrom <= today && today <= basis.validTo;
  return (
    <>
      {formatDay(basis.validFrom)}から{formatDay(basis.validTo)}まで{' '}
      <Tag mark={holds ? 'fresh' : 'none'}>{holds ? 'いま有効' : 'いまは期間の外'}</Tag>
    </>
  );
}
