/** Whether somebody lives there for a time: it comes with support to leave again (CAP-16). */
export function isStay(menuKind: string | null, slots: readonly string[]): boolean {
  return menuKind === 'temporary_housing' || slots.includes('stay');
}
