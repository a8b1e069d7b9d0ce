import { listCoordinators } from '#db/queries/cases.server';
import { listAreaChoices } from '#db/queries/registry.server';
import { read } from '~/domain/kernel/read.server';
import {
  cellsLabel,
  cellsOf,
  isPattern,
  isSlug,
  label,
  options,
  type ListName,
} from '~/domain/taxonomy/index.server';
import { schemeChoices } from './schemes.server';

/**
 * What the form of a new case chooses from, and what it takes over from a search without a case, as the address carries it:
 * the chips, each with its words, the area and whether somebody is a minor.
 */
export const getNewCase = read({
  name: 'people.get-new-case',
  permission: 'cases.open',
  run: async ({ tx, scope }, carried: URLSearchParams) => {
    const agencies = new Map<string, string>();
    for (const { agencyId, agency } of await listCoordinators(tx)) agencies.set(agencyId, agency);
    const own = scope.actor.kind === 'user' ? scope.actor.agencyId : '';
    const known = (list: ListName, name: string) =>
      carried
        .getAll(name)
        .filter((slug) => isSlug(list, slug))
        .map((slug) => ({ value: slug, label: label(list, slug) }));
    return {
      agencies: [...agencies].map(([value, name]) => ({ value, label: name })),
      ownAgency: agencies.has(own) ? own : '',
      areas: (await listAreaChoices(tx)).map(({ id, name }) => ({ value: id, label: name })),
      schemes: schemeChoices(),
      gapTypes: options('gapType'),
      referralSources: options('referralSource'),
      ageBands: options('ageBand'),
      areaId: carried.get('area') ?? '',
      isMinor: ['minor', 'school'].includes(carried.get('age') ?? ''),
      carried: {
        strengths: known('strength', 'strength'),
        wishes: known('wish', 'wish'),
        considerations: known('consideration', 'need'),
        musts: known('consideration', 'must'),
        slots: carried
          .getAll('slot')
          .filter(isPattern)
          .map((slot) => ({ value: slot, label: slot === 'stay' ? '滞在' : cellsLabel(cellsOf(slot)) })),
      },
    };
  },
});
