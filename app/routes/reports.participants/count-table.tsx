import type { ToldItem } from '~/domain/reports/index.server';
import { Table } from '~/ui';

interface CountTableProps {
  id: string;
  name: string;
  items: readonly ToldItem[];
  by: 'area' | 'age';
  /** Names of the parts of the breakdown. */
  parts: readonly string[];
  threshold: number;
}

/** How many people have each item of a topic: in the parts of one breakdown, and as a whole where those would tell too much. */
export function CountTable({ id, name, items, by, parts, threshold }: CountTableProps) {
  const numbersOf = ({ areas, ages }: ToldItem) => (by === 'age' ? ages : areas);
  const parted = items.filter((item) => numbersOf(item) !== null);
  const whole = items.filter((item) => numbersOf(item) === null);
  return (
    <section className="counts__topic" aria-labelledby={`topic-${id}`}>
      <h2 className="heading-2" id={`topic-${id}`}>
        {name}
      </h2>
      {items.length === 0 ? (
        <p className="muted">{threshold}人以上に共通することは、まだありません。</p>
      ) : null}
      {parted.length > 0 ? (
        <Table
          caption={`${name}：${by === 'age' ? '年代ごと' : '圏域ごと'}の人数`}
          hideCaption
          rows={parted}
          rowKey={({ label }) => label}
          columns={[
            { key: 'item', label: 'こと', rowHeader: true, cell: ({ label }) => label },
            { key: 'total', label: '全体', numeric: true, nowrap: true, cell: ({ total }) => <b>{total}</b> },
            ...parts.map((part, at) => ({
              key: part,
              label: part,
              numeric: true,
              nowrap: true,
              cell: (item: ToldItem) => <Part number={numbersOf(item)?.[at] ?? '×'} />,
            })),
          ]}
        />
      ) : null}
      {whole.length > 0 ? (
        <div className="counts__whole">
          <h3>内わけを出さないもの</h3>
          <ul>
            {whole.map(({ label, total }) => (
              <li key={label}>
                {label} <b>{total}</b>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Part({ number }: { number: string }) {
  if (number !== '×') return number;
  return (
    <span role="img" aria-label="出さない数">
      ×
    </span>
  );
}
