/** Rows of a sheet that is filled in by hand, one for each label. */
export function Blanks({ labels }: { labels: readonly string[] }) {
  return labels.map((label) => (
    <tr key={label}>
      <th scope="row" className="paper__label">
        {label}
      </th>
      <td className="paper__blank">
        <span className="visually-hidden">（手で書く）</span>
      </td>
    </tr>
  ));
}
