/**
 * What a field needs to draw itself. A `FieldMetadata` of conform has this shape; a form that only filters
 * (method get) makes one with `plainField`.
 */
export interface FieldLike {
  readonly id: string;
  readonly name: string;
  readonly key?: string | undefined;
  readonly initialValue?: unknown;
  /** What stands in the control now, where the form follows it. */
  readonly value?: unknown;
  readonly errors?: readonly string[] | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
}

/** A field outside conform, for forms with method get: the name is also the id unless one is given. */
export function plainField(
  name: string,
  value?: string | readonly string[] | null,
  id: string = name,
): FieldLike {
  return { id, name, initialValue: value ?? undefined };
}

/** The text that stands in the field now, as far as it is known. */
export function presentText(field: FieldLike): string {
  return typeof field.value === 'string' ? field.value : (initialText(field) ?? '');
}

/** The one text the field starts with, or undefined when it is empty. */
export function initialText(field: FieldLike): string | undefined {
  const value = field.initialValue;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return undefined;
}

/** All values chosen at the start: a single value and a list are read alike. */
export function initialChoices(field: FieldLike): string[] {
  const value = field.initialValue;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The id of the first control a link from the error summary can reach; groups carry the field's own id. */
export function optionId(field: FieldLike, value: string): string {
  return `${field.id}-${value}`;
}
