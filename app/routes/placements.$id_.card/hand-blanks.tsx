const blanks = ['呼ばれたい名前', '緊急のときの連絡先'];

/** On the printed card only: what is written by hand and never typed into the site (D1). */
export function HandBlanks() {
  return (
    <table className="slip__table print-only">
      <caption>手で書くところ（画面には入れません）</caption>
      <tbody>
        {blanks.map((label) => (
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
