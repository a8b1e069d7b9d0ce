const WORK_MENUS: readonly string[] = ['work_experience', 'welfare_workplace_use'];

/** Whether a menu counts as work: closed to children of compulsory school age (handbook G4, P25). */
export function isWorkMenu(menuKind: string): boolean {
  return WORK_MENUS.includes(menuKind);
}
