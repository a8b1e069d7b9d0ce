const usual = [
  '氏名（ふりがな）',
  '呼ばれたい名前',
  '生年月日',
  '住所',
  '電話（かけてよい時間）',
  '緊急のときの連絡先（続柄・電話）',
  '連絡のしかたで気をつけること',
];

/** What is written by hand; nothing of it is ever typed into the site. */
export function Blanks({ isMinor }: { isMinor: boolean }) {
  const blanks = isMinor ? [...usual.slice(0, 6), '保護者（続柄・電話）', ...usual.slice(6)] : usual;
  return (
    <table className="slip__table">
      <caption className="visually-hidden">手で書くところ</caption>
      <tbody>
        {blanks.map((label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className="visually-hidden">（手で書く）</span>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">照らし合わせた日・人</th>
          <td className="slip__checks">
            <span>　　年　　月　　日</span>
            <span>　　年　　月　　日</span>
            <span>　　年　　月　　日</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
