import type { LeftReason } from './types';

/** Why a kept proposal had no place for somebody. */
export const leftKinds = ['none', 'by_hand', 'declined', 'taken'] as const;
export type LeftKind = (typeof leftKinds)[number];

export const leftKindNames: Readonly<Record<LeftKind, string>> = {
  none: '条件と時間に合い、空いている枠がありませんでした',
  by_hand: '合う枠は、手で外しました',
  declined: '合う枠は、前に見送った受入先のものでした',
  taken: '合う枠は、ほかの方の分でいっぱいでした',
};

export function leftKindsOf(reason: LeftReason): LeftKind[] {
  if (reason.why === 'taken') return ['taken'];
  return reason.aside.length > 0 ? [...reason.aside] : ['none'];
}

export function leftKindsInWords(kinds: readonly string[]): string {
  return kinds.flatMap((kind) => (isLeftKind(kind) ? `${leftKindNames[kind]}。` : [])).join('');
}

function isLeftKind(kind: string): kind is LeftKind {
  return (leftKinds as readonly string[]).includes(kind);
}
