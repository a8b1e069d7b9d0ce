import { listPlaceIds, readPlaces } from '#db/queries/matching.server';
import { memoryOf } from '#db/queries/memory.server';
import { dropPlaceChanges, nothingSeen, readPlaceChanges } from '#db/queries/place-changes.server';
import { withScope } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from './assemble';
import type { Place } from './types';

/** Places that are read in one transaction. */
const CHUNK = 2_000;
/** Places of all municipalities together that are held. */
const MOST_PLACES = 250_000;

const NAME = 'places';

interface Held {
  /** The day by which freshness, times and seats were reckoned. */
  day: Day | null;
  /** The changes that were seen (`readPlaceChanges`). */
  seen: string;
  byId: Map<string, Place>;
  /** The same, never changed once it was handed out. */
  places: readonly Place[];
  /** Ends when nothing is being read. */
  idle: Promise<unknown>;
  /** A reading that has not begun yet. */
  next: { day: Day; places: Promise<readonly Place[]> } | null;
}

/**
 * Every place of the municipality as it was committed when this was asked: those that were changed since they were
 * last asked for are read first, all of them on a new day. Nothing of a person is among them. Ask outside a
 * transaction.
 *
 * @throws Unavailable when the database does not answer.
 */
export async function placesHeld(scope: Scope, day: Day): Promise<readonly Place[]> {
  const held = heldOf(scope.municipalityId);
  // Whoever asks while a reading runs is answered by the one after it, which begins later than the question.
  if (held.next?.day === day) return held.next.places;
  const next = {
    day,
    places: held.idle.then(() => {
      if (held.next === next) held.next = null;
      return refreshed(scope, held, day);
    }),
  };
  held.next = next;
  held.idle = next.places.catch(() => undefined);
  const places = await next.places;
  makeRoom(scope.municipalityId);
  return places;
}

const reading = { readOnly: true, reading: true };

async function refreshed(scope: Scope, held: Held, day: Day): Promise<readonly Place[]> {
  const { seen, hosts, all } = await withScope(scope, (tx) => readPlaceChanges(tx, held.seen), reading);
  const anew = all || held.day !== day;
  const ids = anew ? await withScope(scope, listPlaceIds, reading) : hosts;
  const found: Place[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK);
    const rows = await withScope(scope, (tx) => readPlaces(tx, day, some), reading);
    found.push(...placesOf(rows, day, isHoliday));
  }
  // In one go: nobody sees places of which some are of one reading and some of another.
  const now = new Map(found.map((one) => [one.hostId, one]));
  if (anew) held.byId.clear();
  else for (const id of hosts) if (!now.has(id)) held.byId.delete(id);
  // What is held already keeps where it stands.
  for (const [id, one] of now) held.byId.set(id, one);
  if (anew || hosts.length > 0) held.places = [...held.byId.values()];
  held.day = day;
  held.seen = seen;
  return held.places;
}

function heldOf(municipalityId: string): Held {
  const all = memoryOf<Held>(NAME);
  const held = all.get(municipalityId) ?? nothing();
  // The one used last stands last.
  all.delete(municipalityId);
  all.set(municipalityId, held);
  return held;
}

function nothing(): Held {
  return { day: null, seen: nothingSeen, byId: new Map(), places: [], idle: Promise.resolve(), next: null };
}

/** What other municipalities used longest ago goes, until few enough places are held. */
function makeRoom(own: string): void {
  const all = memoryOf<Held>(NAME);
  let count = Array.from(all.values()).reduce((sum, held) => sum + held.places.length, 0);
  for (const [id, held] of Array.from(all)) {
    if (count <= MOST_PLACES) return;
    if (id === own) continue;
    count -= held.places.length;
    all.delete(id);
  }
}

/** Changes are told for so long; nothing is held from one day to the next. */
const TOLD_MS = 2 * 86_400_000;

/** Lets go of changes that everybody who holds places has long read. */
export async function forgetPlaceChanges(scope: Scope, now: Date): Promise<void> {
  await withScope(scope, (tx) => dropPlaceChanges(tx, new Date(now.getTime() - TOLD_MS)));
}
