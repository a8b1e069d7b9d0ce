import { WEEKDAYS, type Cell, type Slot } from '~/domain/taxonomy/slots';
import type { Giving, Spot } from './tally';

interface Rows {
  spots: readonly { hostId: string; areaId: string | null; kind: string; status: string; stance: string }[];
  offers: readonly {
    id: string;
    hostId: string;
    menuKind: string;
    places: number | null;
    openEntry: boolean;
    times: readonly { weekday: number; slot: Slot }[];
    timeNegotiable: boolean;
    status: string;
    taken: number;
  }[];
  answers: readonly { hostId: string; opportunityId: string | null; consideration: string; answer: string }[];
}

/** Rows of hosts, offers and answers put together; an answer of an offer goes before the host's own. */
export function spotsOf({ spots, offers, answers }: Rows): Spot[] {
  const answersOf = new Map<string, Record<string, string>>();
  for (const { hostId, opportunityId, consideration, answer } of answers) {
    const of = opportunityId ?? hostId;
    answersOf.set(of, { ...answersOf.get(of), [consideration]: answer });
  }
  const offersOf = new Map<string, Giving[]>();
  for (const { times, ...offer } of offers) {
    const { id, hostId } = offer;
    const giving = {
      ...offer,
      cells: cellsOf(times),
      answers: { ...answersOf.get(hostId), ...answersOf.get(id) },
    };
    offersOf.set(hostId, [...(offersOf.get(hostId) ?? []), giving]);
  }
  return spots.map((spot) => ({ ...spot, offers: offersOf.get(spot.hostId) ?? [] }));
}

function cellsOf(times: readonly { weekday: number; slot: Slot }[]): Cell[] {
  return times.flatMap(({ weekday, slot }) => {
    const day = WEEKDAYS[weekday - 1];
    return day ? [`${day}_${slot}` as const] : [];
  });
}
