import { addDays } from '~/lib/japanese-date';
import { idFor } from '../ids';
import { randomOf } from '../random';
import type { CarveOutRow, HostChangeRow, TaskRow } from '../rows';
import type { Town } from '../town';
import type { DemoHost } from './hosts';
import type { DemoOffer } from './opportunities';

export interface HistoryRows {
  changes: HostChangeRow[];
  carveOuts: CarveOutRow[];
  tasks: TaskRow[];
}

/** What of a host was changed, as the triggers would have told it. */
type Told = Pick<HostChangeRow, 'about' | 'field' | 'before' | 'after' | 'opportunityId'>;

const hostsWithHistory = 60;

/** What people changed about hosts before today, and a talk about a day's work that can be continued. */
export function makeHistory(
  town: Town,
  hosts: readonly DemoHost[],
  offers: readonly DemoOffer[],
  people: readonly string[],
): HistoryRows {
  const random = randomOf(`${town.name} history`);
  const told = hosts.filter(({ row }) => row.origin !== 'import').slice(0, hostsWithHistory);
  const changes = told.flatMap((host) => {
    const last = host.row.confirmedOn ?? town.today;
    return actsOf(host, offers).flatMap((act, index, acts) => {
      const day = addDays(last, -12 * (acts.length - 1 - index));
      const actor = `user:${random.pick(people)}`;
      const changedAt = new Date(`${day}T0${random.int(0, 8)}:${random.int(10, 59)}:00Z`);
      return act.map((change): HostChangeRow => {
        const id = idFor(`${town.name} change ${host.key} ${index} ${change.about} ${change.field}`);
        return { id, hostId: host.row.id, changedAt, actor, ...change };
      });
    });
  });
  return { changes, ...talkAt(town, told[0], people[0]) };
}

/** The acts by which a host came to stand as it does, the oldest first. */
function actsOf({ key, row }: DemoHost, offers: readonly DemoOffer[]): Told[][] {
  const host = (field: string, before: unknown, after: unknown): Told => ({
    about: 'host',
    field,
    before,
    after,
  });
  const offer = offers.find(({ hostKey }) => hostKey === key);
  const answers = (offer?.answers ?? []).slice(0, 3).map(({ consideration, answer }): Told => ({
    about: 'condition',
    field: consideration,
    opportunityId: offer?.row.id ?? null,
    before: null,
    after: { answer, note: '' },
  }));
  return [
    [host('what_we_can_bring', '', row.whatWeCanBring), host('opening_text', '', row.openingText)],
    [host('stance', 'not_asked', row.stance), host('contact_phone', '*', '*')],
    answers,
  ].map((act) => act.filter(({ before, after }) => before !== after || before === '*'));
}

const TASKS = [
  {
    part: 'morning',
    task: '粉の計量',
    activity: 'bread_sweets',
    said: {
      timesPerWeek: 3,
      minutes: 40,
      difficulty: 2,
      needsTalk: 0,
      danger: false,
      seated: false,
      alone: true,
    },
    why: '焼き始めが早くなり、朝のうちに店に並びます。',
  },
  {
    part: 'morning',
    task: '紙袋に店の印を押す',
    activity: 'label_sticking',
    said: {
      timesPerWeek: 2,
      minutes: 30,
      difficulty: 1,
      needsTalk: 0,
      danger: false,
      seated: true,
      alone: true,
    },
    why: '袋が足りなくならず、レジが止まりません。',
  },
  { part: 'noon', task: 'トレーをふいて重ねる', activity: 'dish_washing' },
  { part: 'closing', task: '看板をしまう', activity: null },
] as const;

function talkAt(
  town: Town,
  host: DemoHost | undefined,
  startedBy: string | undefined,
): Pick<HistoryRows, 'carveOuts' | 'tasks'> {
  if (!host || startedBy === undefined) return { carveOuts: [], tasks: [] };
  const id = idFor(`${town.name} talk ${host.key}`);
  const at = new Date(`${addDays(town.today, -3)}T05:20:00Z`);
  const day = {
    morning: '粉をはかり、窯を温める。紙袋を出す。',
    noon: '昼はこむ。トレーがたまる。',
    afternoon: '焼き上がりを並べる。',
    closing: '看板をしまい、床をはく。',
  };
  return {
    carveOuts: [{ id, hostId: host.row.id, startedBy, startedAt: at, updatedAt: at, day, version: 3 }],
    tasks: TASKS.map(({ part, task, activity, ...rest }, sortOrder): TaskRow => ({
      id: idFor(`${town.name} task ${host.key} ${task}`),
      carveOutId: id,
      hostId: host.row.id,
      partOfDay: part,
      task,
      activity,
      sortOrder,
      ...('said' in rest ? { ...rest.said, whyUseful: rest.why, canBeStopped: true, describedAt: at } : {}),
    })),
  };
}
