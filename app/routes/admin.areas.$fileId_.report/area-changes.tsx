import { ChangedAreas } from '~/components/areas/changed-areas';
import type { AreaReportPage } from '~/domain/exchange/index.server';
import { Band, Table } from '~/ui';

type Gone = AreaReportPage['gone'][number];

function fateOf({ fate, to }: Gone): string {
  if (fate === 'removed') return to ? `「${to}」に移して、消しました` : '使われていなかったので、消しました';
  return to ? `「${to}」に移しました。記録のために名前が残ります` : '古い圏域として残しました';
}

/** Which areas came, went and changed. */
export function AreaChanges({ report }: { report: AreaReportPage }) {
  const { came, revived, changed, gone } = report;
  const coming = [...came, ...revived.map((name) => `${name}（前にあった圏域が戻りました）`)];
  return (
    <>
      {gone.length > 0 ? (
        <Band title="なくなった圏域" count={`${gone.length}か所`}>
          <Table
            caption="なくなった圏域と、使っていたものの行き先"
            hideCaption
            rows={gone}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: '圏域', rowHeader: true, cell: ({ name }) => name },
              {
                key: 'use',
                label: '使っていたもの',
                cell: ({ use }) => (use.length > 0 ? use.join('、') : 'なし'),
              },
              { key: 'fate', label: 'どうなったか', cell: fateOf },
            ]}
          />
        </Band>
      ) : null}
      {coming.length > 0 ? (
        <Band title="新しい圏域" count={`${coming.length}か所`}>
          <ul className="place-names">
            {coming.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Band>
      ) : null}
      {changed.length > 0 ? (
        <Band title="形が変わった圏域" count={`${changed.length}か所`}>
          <ChangedAreas areas={changed} />
        </Band>
      ) : null}
    </>
  );
}
