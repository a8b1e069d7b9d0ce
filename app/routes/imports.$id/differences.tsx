import type { ImportPreview } from '~/domain/exchange/index.server';

type Row = Pick<ImportPreview['changed']['rows'][number], 'differences'>;

/** What a list changed in a host, field by field, and what it did not because a person had edited it. */
export function Differences({ row }: { row: Row }) {
  const shown = row.differences.filter(({ field }) => field !== 'lng');
  return (
    <ul className="changes">
      {shown.map(({ field, name, from, to, applied }) => (
        <li key={field}>
          {applied ? (
            <>
              {name}：<del>{from}</del> → <ins>{to}</ins>
            </>
          ) : (
            <>
              {name}：ここで直した「{from}」のまま（一覧では「{to}」）
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
