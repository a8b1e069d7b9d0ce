const parts = [
  ['strengths', '強み'],
  ['wishes', '願い'],
  ['considerations', '条件'],
  ['time', '時間'],
  ['travel', '行き方'],
  ['notes', 'メモ'],
] as const;

/** From any part of the long form to any other. */
export function PartLinks() {
  return (
    <nav className="part-links no-print" aria-label="このページの中">
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
