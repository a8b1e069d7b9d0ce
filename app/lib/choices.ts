/** The choices of a field: each value, called by its name. */
export function choicesOf<V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): { value: V; label: string }[] {
  return values.map((value) => ({ value, label: names[value] }));
}
