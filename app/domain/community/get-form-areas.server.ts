import { listAreaNames } from '#db/queries/registry-search.server';
import { read } from '~/domain/kernel/read.server';

/** The areas an open form lets choose from: their names are public facts. */
export const getFormAreas = read({
  name: 'community.get-form-areas',
  openBecause: 'names of areas are public facts, and the open forms ask for one',
  run: async ({ tx }, _: null) => {
    const areas = await listAreaNames(tx);
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return areas.flatMap(({ id, name, parentId, retiredOn }) => {
      const wider = parentId === null ? undefined : names.get(parentId);
      const label = wider === undefined ? name : `${name}（${wider}）`;
      return retiredOn === null ? [{ value: id, label }] : [];
    });
  },
});
