import { classes } from './classes';
import { VisuallyHidden } from './visually-hidden';

/** 〇 can, △ ask first, × cannot. */
export type WeekMark = 'yes' | 'maybe' | 'no';

const glyphs: Record<WeekMark, string> = { yes: '〇', maybe: '△', no: '×' };
const words: Record<WeekMark, string> = { yes: '受けられる', maybe: '相談', no: '受けられない' };
const order: readonly WeekMark[] = ['yes', 'maybe', 'no'];

/** The mark that a press leads to. */
function after(mark: WeekMark): WeekMark {
  return order[(order.indexOf(mark) + 1) % order.length] ?? 'yes';
}

export interface WeekGridProps {
  caption: string;
  /** `spoken` is read aloud in each cell: 「火曜」. */
  columns: readonly {
    key: string;
    label: string;
    sub?: string | undefined;
    spoken: string;
    current?: boolean;
  }[];
  rows: readonly { key: string; label: string }[];
  /** Null: nothing stands in the cell. */
  mark: (row: string, column: string) => WeekMark | null;
  /** The field name of a cell. Left out, the grid is for reading only. */
  name?: ((row: string, column: string) => string) | undefined;
}

/**
 * A week of 〇△×. Each cell that can be changed is a group of three radio buttons laid over each other; the label
 * on top belongs to the next mark, so a press moves 〇 → △ → × without any script, and arrow keys work too.
 */
export function WeekGrid({ caption, columns, rows, mark, name }: WeekGridProps) {
  return (
    <table className="week">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.current ? 'is-current' : undefined}>
              {column.label}
              {column.sub ? <span className="week__sub">{column.sub}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {columns.map((column) => {
              const spoken = `${column.spoken} ${row.label}`;
              const value = mark(row.key, column.key);
              return (
                <td key={column.key}>
                  {value === null ? null : name ? (
                    <ChangingCell name={name(row.key, column.key)} spoken={spoken} value={value} />
                  ) : (
                    <span className={classes('week__cell', `week__cell--${value}`)}>
                      <span aria-hidden="true">{glyphs[value]}</span>
                      <VisuallyHidden>{words[value]}</VisuallyHidden>
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChangingCell({ name, spoken, value }: { name: string; spoken: string; value: WeekMark }) {
  const id = (mark: WeekMark) => `week-${name}-${mark}`;
  return (
    <span className="week__choice" role="radiogroup" aria-label={spoken}>
      {order.map((mark) => (
        <input
          key={mark}
          className={`week__radio week__radio--${mark}`}
          id={id(mark)}
          type="radio"
          name={name}
          value={mark}
          defaultChecked={mark === value}
          aria-label={words[mark]}
        />
      ))}
      {order.map((mark) => (
        <label
          key={mark}
          className={classes('week__cell', `week__cell--${mark}`)}
          htmlFor={id(after(mark))}
          aria-hidden="true"
        >
          {glyphs[mark]}
        </label>
      ))}
    </span>
  );
}
