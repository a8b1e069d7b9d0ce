import type { Key, ReactNode } from 'react';
import { classes } from './classes';

export interface Column<Row> {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, with digits of one width. */
  numeric?: boolean | undefined;
  /** The column that names the row. */
  rowHeader?: boolean | undefined;
  /** Never broken over two lines. */
  nowrap?: boolean | undefined;
  /** A column of buttons means nothing on paper. */
  screenOnly?: boolean | undefined;
}

export interface TableProps<Row> {
  /** What the table shows; always read aloud, drawn unless `hideCaption`. */
  caption: ReactNode;
  hideCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** The row that is chosen elsewhere, such as on a map. */
  isSelected?: ((row: Row) => boolean) | undefined;
  /** On a narrow screen each row becomes a card, or the table moves sideways. */
  narrow?: 'cards' | 'scroll' | undefined;
  /** A last line with totals, one cell a column. */
  footer?: readonly ReactNode[] | undefined;
}

// A region that moves sideways must be reachable by keyboard.
const reachable = { tabIndex: 0 };

/** Rows and columns; on a narrow screen cards, or a region that moves sideways. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  isSelected,
  narrow = 'cards',
  footer,
}: TableProps<Row>) {
  const cellClass = (column: Column<Row>) =>
    classes(column.numeric && 'table__number', column.nowrap && 'nowrap', column.screenOnly && 'no-print') ||
    undefined;
  const table = (
    <table className={classes('table', `table--${narrow}`)}>
      <caption className={hideCaption ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={isSelected?.(row) ? 'is-selected' : undefined}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row" className={cellClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={cellClass(column)}>
                  <span className="table__label" aria-hidden="true">
                    {column.label}
                  </span>
                  <span>{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.key} className={cellClass(column)}>
                {footer[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  return narrow === 'scroll' ? (
    <div
      className="table-scroll"
      {...reachable}
      role="region"
      aria-label={typeof caption === 'string' ? caption : '表'}
    >
      {table}
    </div>
  ) : (
    table
  );
}
