import type { FormResult } from '~/http/form.server';

const mending: readonly unknown[] = ['correct_insurance', 'take_back_insurance'];

/**
 * Why the mending of an insurance was not taken, where its form is no longer drawn: somebody else took it back in the
 * meantime. The form of one that stands tells it itself.
 *
 * @param mended the insurances whose forms are drawn
 */
export function refusedOfGone(
  mended: readonly { readonly id: string }[],
  lastResult: FormResult | undefined,
): string[] {
  const sent = lastResult?.initialValue;
  if (!mending.includes(sent?.['intent'])) return [];
  if (mended.some(({ id }) => id === sent?.['insurance'])) return [];
  return Object.values(lastResult?.error ?? {}).flatMap((one) => one ?? []);
}
