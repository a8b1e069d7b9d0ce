import { groupBy } from '~/lib/group-by';

interface Member {
  readonly householdId: string;
  readonly caseId: string;
}

/** The households of some cases, numbered from 1 within one proposal: the number leads to nobody outside of it. */
export function partiesOf(members: readonly Member[]): ReadonlyMap<string, number> {
  const households = [...groupBy(members, ({ householdId }) => householdId).values()];
  return new Map(
    households.flatMap((household, index) => household.map(({ caseId }) => [caseId, index + 1] as const)),
  );
}

interface Choice {
  readonly caseId: string;
  /** Null: kept before it was noted. */
  readonly party: number | null;
}

/** Who went together when a proposal was kept; of one from before that was noted, by the households of today. */
export function wentTogether<Of extends Choice>(choices: readonly Of[], today: readonly Member[]): Of[][] {
  const now = new Map(today.map(({ caseId, householdId }) => [caseId, householdId]));
  const known = choices.flatMap((one) => {
    const of = one.party ?? now.get(one.caseId);
    return of === undefined ? [] : [{ one, of: String(of) }];
  });
  return [...groupBy(known, ({ of }) => of).values()]
    .map((household) => household.map(({ one }) => one))
    .filter((household) => household.length > 1);
}
