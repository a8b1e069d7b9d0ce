import type { Role } from '~/domain/kernel/permissions';

/** Who may do what, by the handbook's table of roles (04-roles §4.2) and the product's page; never by the code. */
export interface MayRow {
  readonly roles: readonly Role[];
  readonly because: string;
  readonly acts: readonly string[];
}

export const own: readonly Role[] = ['coordinator', 'manager'];
export const supporters: readonly Role[] = [...own, 'referrer', 'multi_agency', 'officer', 'community'];
