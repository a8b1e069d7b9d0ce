import { roles, type Role } from '~/domain/kernel/permissions';

/** Two municipalities stand in every test database, each with two agencies and one user of every role. */
export interface Town {
  id: string;
  code: string;
  name: string;
  /** The agency of all its users … */
  agencyId: string;
  /** … and one in which nobody of them works, but `strangerId`. */
  otherAgencyId: string;
  /** A coordinator of the other agency. */
  strangerId: string;
  users: Record<Role, string>;
}

function id(town: number, kind: number, number: number): string {
  return `0190000${town}-0000-7000-800${kind}-${String(number).padStart(12, '0')}`;
}

function makeTown(town: number, code: string, name: string): Town {
  return {
    id: id(town, 1, 1),
    code,
    name,
    agencyId: id(town, 2, 1),
    otherAgencyId: id(town, 2, 2),
    strangerId: id(town, 3, 99),
    users: Object.fromEntries(roles.map((role, index) => [role, id(town, 3, index + 1)])) as Record<
      Role,
      string
    >,
  };
}

export const towns = {
  own: makeTown(1, '990019', 'かわべ市'),
  other: makeTown(2, '990027', 'やまべ町'),
} as const;

export type TownName = keyof typeof towns;
