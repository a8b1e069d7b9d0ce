import { fieldNames, type Field } from './column-names';

/** What a person said columns hold, by column name as `plainHeader` leaves it; '': the column is not used. */
export type ColumnChoices = Readonly<Record<string, string>>;

export const fields = Object.keys(fieldNames) as readonly Field[];

/** The field of that slug, or null. */
export function fieldOf(slug: string | undefined): Field | null {
  return fields.find((field) => field === slug) ?? null;
}
