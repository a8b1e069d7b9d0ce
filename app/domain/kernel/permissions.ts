/** The roles of a municipality; a user holds a set of them. */
export const roles = [
  'coordinator',
  'referrer',
  'manager',
  'multi_agency',
  'officer',
  'finance',
  'community',
  'host',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  coordinator: '参加支援コーディネーター',
  referrer: 'つなぎ元',
  manager: '参加支援 責任者',
  multi_agency: '多機関協働 担当',
  officer: '自治体職員',
  finance: '会計',
  community: '地域づくりコーディネーター',
  host: '受入先',
  admin: 'システム管理者',
};

/**
 * The closed list of what can be permitted, each with the roles that hold it. There is no default:
 * a page, resource or command names one of these, or says in words why it is open to everybody.
 */
const matrix = {
  'account.own': roles,
  'today.read': [
    'coordinator',
    'referrer',
    'manager',
    'multi_agency',
    'officer',
    'finance',
    'community',
    'admin',
  ],
  'registry.search': ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer', 'community'],
  'registry.edit': ['coordinator', 'manager', 'community'],
  'registry.accept': ['manager', 'officer'],
  /** What a host said on the telephone to one question. */
  'registry.answer': ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer', 'community'],
  'look.use': ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer', 'community'],
  'cases.read': ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer'],
  'cases.open': ['coordinator', 'referrer', 'manager'],
  'cases.edit': ['coordinator', 'manager'],
  /** Who opened a case of others in an emergency, and what is kept for how long. */
  'cases.oversee': ['manager', 'officer'],
  /** After the end of a case: contacts, hearing of a hand-back, asking for a new beginning (CLS-3, CLS-7, INT-14). */
  'cases.follow': ['coordinator', 'referrer', 'manager', 'multi_agency'],
  'consents.record': ['coordinator', 'referrer', 'manager'],
  'matches.run': ['coordinator', 'manager'],
  'plans.write': ['coordinator', 'manager'],
  'meetings.read': ['coordinator', 'manager', 'multi_agency', 'officer'],
  'meetings.run': ['multi_agency'],
  'meetings.except': ['officer', 'manager'],
  'decisions.record': ['officer'],
  'placements.read': ['coordinator', 'manager', 'officer'],
  'placements.run': ['coordinator', 'manager'],
  'portal.use': ['host'],
  'expenses.read': ['coordinator', 'manager', 'officer', 'finance'],
  'expenses.claim': ['host', 'coordinator', 'manager'],
  'expenses.check': ['coordinator', 'manager'],
  'expenses.decide': ['officer'],
  'gaps.read': ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer', 'community'],
  'gaps.raise': ['coordinator', 'referrer', 'manager', 'multi_agency', 'community'],
  'gaps.assign': ['multi_agency', 'community', 'officer'],
  /** What participants can do, wish and need in numbers that tell nobody (handbook §4.2: statistics, suppressed). */
  'statistics.read': ['coordinator', 'manager', 'multi_agency', 'officer', 'community'],
  'leads.manage': ['coordinator', 'manager', 'community'],
  'wishes.manage': ['coordinator', 'manager', 'community'],
  'imports.run': ['coordinator', 'manager', 'community', 'admin'],
  'areas.manage': ['admin', 'community'],
  'users.manage': ['admin'],
  'settings.manage': ['admin'],
  'audit.read': ['admin', 'officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof matrix;

export const permissions = Object.keys(matrix) as Permission[];

/** The roles that hold a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return matrix[permission];
}

export function permitted(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = matrix[permission];
  return held.some((role) => allowed.includes(role));
}
