import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

export interface HouseholdFacts {
  readonly same: boolean;
  /** The other case belongs to this household already. */
  readonly together: boolean;
  /** Both belong to households already, and not to the same one. */
  readonly apart: boolean;
}

/** Whether two cases, both seen by the one who says so, may be kept as one household (ELG-5). */
export function decideHousehold({ same, together, apart }: HouseholdFacts): Decision {
  if (same) return refuse('同じケースです。', 'ご家族の、別のケースの符号を入れてください。');
  if (together) return refuse('もう同じ世帯としてまとめてあります。');
  if (apart) {
    return refuse(
      'それぞれ別の世帯としてまとめてあります。',
      'どちらかを先に世帯から外してから、まとめてください。',
    );
  }
  return allowed;
}
