import { activities } from '~/domain/taxonomy/lists';
import type { Offer } from './types';

/** Activities as a text with one letter each: so many can be compared in little time. */
export type Tasks = string;

const INDEX = new Map(activities.map(({ slug }, index) => [slug, index]));
const IN_NO_LIST = activities.length;

function lettersOf(slugs: readonly string[]): Tasks {
  return String.fromCharCode(...slugs.map((slug) => INDEX.get(slug) ?? IN_NO_LIST));
}

/** What an offer has ticked, and with it what its title says. */
export function tasksOf({ activities: ticked, named = [] }: Offer): { ticked: Tasks; tasks: Tasks } {
  const letters = lettersOf(ticked);
  return { ticked: letters, tasks: letters + lettersOf(named.map(({ activity }) => activity)) };
}

/** A set of activities: 1 where the letter is one of them. */
export type TaskSet = Uint8Array;

export function taskSetOf(slugs: Iterable<string>): TaskSet {
  const set = new Uint8Array(IN_NO_LIST + 1);
  for (const slug of slugs) {
    const index = INDEX.get(slug);
    if (index !== undefined) set[index] = 1;
  }
  return set;
}

/** Whether one of these activities is in the set. */
export function isAnyIn(set: TaskSet, tasks: Tasks): boolean {
  for (let at = 0; at < tasks.length; at += 1) if (set[tasks.charCodeAt(at)] === 1) return true;
  return false;
}
