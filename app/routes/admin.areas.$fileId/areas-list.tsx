import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { Band, Disclosure, Table } from '~/ui';

type Shape = BoundaryPreview['map']['shapes'][number];

const peopleColumn = {
  key: 'people',
  label: '人口',
  numeric: true,
  cell: ({ population }: Shape) => population?.toLocaleString('ja-JP') ?? '—',
};

function Names({
  caption,
  shapes,
  counted,
}: {
  caption: string;
  shapes: readonly Shape[];
  counted: boolean;
}) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={shapes}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: '名前', rowHeader: true, cell: ({ name }) => name },
        ...(counted ? [peopleColumn] : []),
      ]}
    />
  );
}

/** Names and people of the areas of a file; long lists show their first rows and fold the others away. */
export function AreasList({ preview }: { preview: BoundaryPreview }) {
  const { parts, people } = preview;
  const { shapes } = preview.map;
  const [first, rest] = shapes.length > 40 ? [shapes.slice(0, 15), shapes.slice(15)] : [shapes, []];
  const joined = shapes.length > 0 && parts > shapes.length;
  return (
    <Band
      title="読み込む圏域"
      lead={joined ? `同じ名前の面をまとめ、${parts}の面を${shapes.length}か所にしました。` : undefined}
      count={`${shapes.length}か所${people > 0 ? `・${people.toLocaleString('ja-JP')}人` : ''}`}
    >
      <Names caption="読み込む圏域" shapes={first} counted={people > 0} />
      {rest.length > 0 ? (
        <Disclosure summary={`ほか${rest.length}か所`}>
          <Names caption="読み込む圏域の続き" shapes={rest} counted={people > 0} />
        </Disclosure>
      ) : null}
    </Band>
  );
}
