import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Column } from './columns';

/** The most characters that Excel takes in a cell. */
const mostInCell = 32_767;
const dayFormat = 'yyyy/mm/dd';

/**
 * A list as an Excel file (.xlsx): heading row that stays in view, days and numbers as such. Words are cells of the type
 * text, also when somebody edits them later, so that nothing in them runs as a formula and nothing has to be put before.
 *
 * @param sheet name of the sheet, up to 31 characters.
 */
export async function toExcel<Row>(
  sheet: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = columns.map(({ name }): CellObject => ({ ...words(name), fontWeight: 'bold' }));
  const data: SheetData = [heading, ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
  const widths = columns.map((column) => ({ width: column.type === 'text' ? column.width : 13 }));
  return new Uint8Array(
    await writeExcelFile(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer(),
  );
}

function cellOf<Row>(column: Column<Row>, row: Row): CellObject | null {
  switch (column.type) {
    case 'number': {
      const value = column.value(row);
      return value === null ? null : { type: Number, value };
    }
    case 'day': {
      const value = column.value(row);
      return value === null ? null : { type: Date, value: new Date(`${value}T00:00:00Z`), format: dayFormat };
    }
    case 'text':
      return words(column.value(row) ?? '');
  }
}

/** The writer looks up words in a plain object: what every object has by birth, such as `constructor`, would break it. */
function words(text: string): CellObject {
  const value = Object.hasOwn(Object.prototype, text) ? `${text} ` : text;
  return { type: String, value: value.slice(0, mostInCell), format: '@' };
}
