/** A value as JSON inside a script element: nothing in it ends the script or begins another. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e');
}
