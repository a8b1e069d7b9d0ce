import type { Cell } from '~/domain/taxonomy/slots';
import type { Offer } from '../types';

/** What became of a pair since it was kept. */
export type Standing =
  | { readonly state: 'case_over' | 'offer_closed' | 'offer_paused' | 'offer_full' | 'open' }
  | { readonly state: 'here' | 'declined' | 'ended'; readonly placementId: string }
  | { readonly state: 'elsewhere'; readonly placementId: string; readonly hostName: string };

/** Something that was begun with a person at a host. */
export interface Step {
  readonly id: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly status: string;
  readonly begunAt: Date;
}

export interface StandingFacts {
  readonly caseOpen: boolean;
  readonly keptAt: Date;
  /** In the order in which they were begun. */
  readonly steps: readonly Step[];
  readonly hostId: string;
  /** The offer as it is open or rests today; null: neither. */
  readonly offer: Pick<Offer, 'paused' | 'free' | 'room' | 'roomByCell'> | null;
  readonly cell: Cell | null;
}

/** How things stand with a pair today: what goes on with the person first, then the end of the case, then the offer. */
export function standingOf({ caseOpen, keptAt, steps, hostId, offer, cell }: StandingFacts): Standing {
  const going = steps.filter(isGoingOn);
  const here = going.find((step) => step.hostId === hostId);
  if (here) return { state: 'here', placementId: here.id };
  const [other] = going;
  if (other) return { state: 'elsewhere', placementId: other.id, hostName: other.hostName };
  if (!caseOpen) return { state: 'case_over' };
  const last = steps.findLast((step) => step.hostId === hostId && step.begunAt >= keptAt);
  if (last) return { state: last.status === 'declined' ? 'declined' : 'ended', placementId: last.id };
  if (!offer) return { state: 'offer_closed' };
  if (offer.paused) return { state: 'offer_paused' };
  return { state: isFull(offer, cell) ? 'offer_full' : 'open' };
}

/** Whether something is under way with somebody. */
export function isGoingOn({ status }: Pick<Step, 'status'>): boolean {
  return status !== 'ended' && status !== 'declined';
}

function isFull({ free, room, roomByCell }: NonNullable<StandingFacts['offer']>, cell: Cell | null): boolean {
  const own = cell ? (roomByCell[cell] ?? room) : room;
  return free === 0 || own.state === 'full';
}
