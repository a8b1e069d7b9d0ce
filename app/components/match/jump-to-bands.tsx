import type { ResultFrame, Results } from '~/domain/matching/index.server';

/**
 * What a page draws of the results. While something is tried, what could still be changed is left out: it starts from
 * the conditions as the profile says them.
 */
export function drawnOf(results: Results, isTried: boolean): Results {
  return isTried ? { ...results, near: { rows: [], refused: [] }, relaxations: [] } : results;
}

interface JumpToBandsProps {
  /** As the page draws them. */
  results: Results;
  voices: ResultFrame['voices'];
}

/** The parts of the page that hold something, each with how much; a press leads there. */
export function JumpToBands({ results, voices }: JumpToBandsProps) {
  const { readyTotal, askTotal, combined, near, relaxations, reasons } = results;
  const bands = [
    { id: 'ready', title: '打診できる', count: readyTotal },
    { id: 'ask', title: 'まず聞いてみる', count: askTotal },
    { id: 'combined', title: '組み合わせて通う', count: combined.length },
    { id: 'near', title: '条件があと一つ', count: near.rows.length },
    { id: 'voices', title: '地域の声', count: voices.length },
    { id: 'relaxations', title: 'ゆるめると', count: relaxations.length },
    { id: 'reasons', title: '外したわけ', count: reasons.length },
  ];
  return (
    <nav className="no-print" aria-label="この画面の中">
      <ul className="chips">
        {bands
          .filter(({ count }) => count > 0)
          .map(({ id, title, count }) => (
            <li key={id}>
              <a className="chip" href={`#${id}`}>
                {title}
                <span className="chip__count">{count}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
