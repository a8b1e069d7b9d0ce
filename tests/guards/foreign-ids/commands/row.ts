import { scopeOf } from '#tests/factories/scope';
import type { Scope } from '~/domain/kernel/scope';
import type { TownAtWork } from '../town-at-work';
import type { Answer } from '../trial';

export interface CommandRow {
  name: string;
  /** What the command takes with the ids and codes of one town: in the own town it goes through. */
  input: (town: TownAtWork) => unknown;
  /** Who gives it; else the first role that may. */
  as?: (town: TownAtWork) => Scope;
  /** Else noon on the day of the tests. */
  now?: Date;
  /** How a foreign id is answered at a path, where it is not `NotFound`. */
  answers?: Readonly<Record<string, Answer>>;
}

/** The host that the town's user of the role `host` answers for. */
export const asHostOf = (town: TownAtWork) => scopeOf('host', { hostId: town.host });
