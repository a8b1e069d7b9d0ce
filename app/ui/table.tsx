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

/** Rows and columns. The explicit roles keep it a table for screen readers where narrow screens draw cards. */
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
    classes(column.numeric && 'table__number', column.nowrap && 'nowrap') || undefined;
  const table = (
    <table className={classes('table', `table--${narrow}`)} role="table">
      <caption className={hideCaption ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={isSelected?.(row) ? 'is-selected' : undefined}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row" role="rowheader" className={cellClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" className={cellClass(column)}>
                  <span className="table__label" aria-hidden="true">
                    {column.label}
                  </span>
                  <span className="table__value">{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <td key={column.key} role="cell" className={cellClass(column)}>
                {footer[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  return narrow === 'scroll' ? (
    // A region that moves sideways must be reachable by keyboard.
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={typeof caption === 'string' ? caption : '表'}
    >
      {table}
    </div>
  ) : (
    table
  );
}
