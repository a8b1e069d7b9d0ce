/** The menu by which somebody lives at a place for a while. */
export function isStayMenu(menuKind: string): boolean {
  return menuKind === 'temporary_housing';
}

/** Whether somebody lives there for a time: it comes with support to leave again (CAP-16). */
export function isStay(menuKind: string | null, slots: readonly string[]): boolean {
  return (menuKind !== null && isStayMenu(menuKind)) || slots.includes('stay');
}
