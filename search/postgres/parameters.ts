type Value = string | number | bigint | null | readonly string[];

/** Collects the values of one statement; a text of SQL never holds a value itself. */
export class Parameters {
  readonly values: Value[] = [];

  /** The place of a value in the statement, with its type. */
  of(value: Value, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
