import type { AcceptanceKind } from '~/domain/placements/rules';

const blanks: Record<AcceptanceKind, readonly string[]> = {
  whole: ['呼ばれたい名前', '緊急のときの連絡先'],
  watch: ['呼ばれたい名前'],
};

/** On the printed card only: what is written by hand and never typed into the site (D1). */
export function HandBlanks({ kind }: { kind: AcceptanceKind }) {
  return (
    <table className="slip__table print-only">
      <caption>手で書くところ（画面には入れません）</caption>
      <tbody>
        {blanks[kind].map((label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className="visually-hidden">（手で書く）</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
