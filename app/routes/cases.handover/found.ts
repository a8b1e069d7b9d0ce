import type { getHandOver } from '~/domain/handover/index.server';

type Found = Awaited<ReturnType<typeof getHandOver>>;

/** Whoever gives, and all that would go over. */
export type Giver = NonNullable<Found['giver']>;
export type Held = NonNullable<Found['held']>;
