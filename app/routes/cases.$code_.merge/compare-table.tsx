import { planStatusNames, type PlanStatus } from '~/domain/meetings/rules';
import type { getMerge } from '~/domain/people/index.server';
import { caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatDay } from '~/lib/japanese-date';
import { Table } from '~/ui';

export type Pair = NonNullable<Awaited<ReturnType<typeof getMerge>>['pair']>;
type Side = Pair['kept'];

const day = (value: string | null) => (value === null ? '' : formatDay(value));
const both = (one: string, two: string) => [one, two].filter(Boolean).join('　');

const rows: readonly { label: string; of: (side: Side) => string | readonly string[] }[] = [
  { label: '符号', of: ({ line }) => formatCaseCode(line.code) },
  { label: 'いまの様子', of: ({ line }) => caseStatusNames[line.status] },
  { label: 'いちばんの強み', of: ({ line }) => line.strength ?? '' },
  { label: 'いつもの時間', of: ({ line }) => line.usual ?? '' },
  { label: '担当', of: ({ line }) => line.coordinator ?? '' },
  { label: 'つなぎ元', of: ({ line }) => line.referrer ?? '' },
  { label: '受け付けた日', of: ({ createdOn }) => day(createdOn) },
  { label: 'さいごの連絡', of: ({ line }) => day(line.lastContactOn) },
  { label: 'つぎの予定', of: ({ line }) => both(day(line.nextOn), line.nextWhat) },
  { label: '関わる機関', of: ({ agencies }) => agencies },
  { label: '自分の機関の番号', of: ({ caseRef }) => caseRef },
  { label: '同意', of: ({ consents }) => consents },
  {
    label: 'プラン',
    of: ({ plans }) =>
      plans.map(({ number, status }) => `第${number}版：${planStatusNames[status as PlanStatus]}`),
  },
  {
    label: '進んでいる受入れ',
    of: ({ hosts }) =>
      hosts.map(({ name, status }) => `${name}：${placementStatusNames[status as PlacementStatus]}`),
  },
  {
    label: '対応票（紙）',
    of: ({ slip }) => (slip.madeOn === null ? 'まだない' : `「${slip.keptAt}」に保管`),
  },
];

/** Both cases side by side, so that whoever merges them sees that they are of one person. */
export function CompareTable({ pair: { kept, merged } }: { pair: Pair }) {
  return (
    <Table
      caption="二つのケース"
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: 'くらべること', rowHeader: true, cell: ({ label }) => label },
        {
          key: 'kept',
          label: '残す',
          cell: ({ of }) => <Told words={of(kept)} />,
        },
        {
          key: 'merged',
          label: 'まとめる',
          cell: ({ of }) => <Told words={of(merged)} />,
        },
      ]}
    />
  );
}

function Told({ words }: { words: string | readonly string[] }) {
  if (words.length === 0) return <span className="muted">なし</span>;
  if (typeof words === 'string') return words;
  return (
    <ul className="stack-tight">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
