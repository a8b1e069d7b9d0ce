import { countEndedCarveOuts, findOpenCarveOut, listTasks } from '#db/queries/carve-outs.server';
import { read } from '~/domain/kernel/read.server';
import { label, usualOffer } from '~/domain/taxonomy/index.server';
import { partsOfDay, rhythmOf, type PartOfDay } from './carve-out-rules';
import { offerChoices } from './choices.server';
import { requireHost } from './require-host.server';

/**
 * The talk at a host that can be continued, its tasks, and what the steps choose from.
 *
 * @throws NotFound
 */
export const getCarveOut = read({
  name: 'registry.get-carve-out',
  permission: 'registry.edit',
  run: async ({ tx }, hostId: string | undefined) => {
    const host = await requireHost(tx, hostId);
    const talk = await findOpenCarveOut(tx, host.id);
    const tasks = talk ? await listTasks(tx, talk.id) : [];
    const { usualActivities, otherActivities, menus, usualMenus } = offerChoices(host.kind, []);
    return {
      host: { id: host.id, name: host.name, kind: host.kind, kindLabel: label('hostKind', host.kind) },
      talk,
      ended: await countEndedCarveOuts(tx, host.id),
      tasks: tasks.map((task) => ({
        ...task,
        partOfDay: task.partOfDay as PartOfDay,
        described: task.describedAt !== null,
        rhythm: rhythmOf(task),
        activityLabel: task.activity === null ? '' : label('activity', task.activity),
      })),
      suggestions: suggestionsFor(host.kind),
      activityChoices: [{ label: 'この種類の場所に多いもの', options: usualActivities }, ...otherActivities],
      menuChoices: usualMenus.length > 0 ? [...usualMenus, ...restOf(menus, usualMenus)] : menus,
    };
  },
});

export type CarveOutPage = Awaited<ReturnType<typeof getCarveOut>>;

/** Small tasks of many places, by the part of the day in which they come up. */
const everywhere: Readonly<Record<PartOfDay, readonly string[]>> = {
  morning: ['floor_cleaning', 'window_cleaning', 'seedling_care'],
  noon: ['dish_washing', 'serving'],
  afternoon: ['label_sticking', 'envelope_stuffing', 'data_entry', 'stationery_refill'],
  closing: ['waste_sorting', 'disinfecting', 'backyard_work', 'linen_laundry'],
};

const mostOwn = 8;

/** What may be done there in each part of the day: what the kind of place usually has, then what most places have. */
function suggestionsFor(hostKind: string) {
  const own = usualOffer(hostKind).activities.slice(0, mostOwn);
  return partsOfDay.map((part) => ({
    part,
    options: [...new Set([...own, ...everywhere[part]])].map((slug) => ({
      value: slug,
      label: label('activity', slug),
    })),
  }));
}

function restOf<Option extends { value: string }>(all: readonly Option[], some: readonly Option[]): Option[] {
  return all.filter(({ value }) => some.every((one) => one.value !== value));
}
