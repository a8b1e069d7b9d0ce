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

/** Chips of a search without a case, by the names under which the address carries them. */
export interface CarriedChips {
  readonly strengths: readonly string[];
  readonly wishes: readonly string[];
  readonly considerations: readonly string[];
  readonly musts: readonly string[];
  readonly slots: readonly string[];
}

/** What the form of a new case chooses from, and the chips it takes over, each with its words. */
export const getNewCase = read({
  name: 'people.get-new-case',
  permission: 'cases.open',
  run: async ({ tx, scope }, chips: CarriedChips) => {
    const agencies = new Map<string, string>();
    for (const { agencyId, agency } of await listCoordinators(tx)) agencies.set(agencyId, agency);
    const own = scope.actor.kind === 'user' ? scope.actor.agencyId : '';
    const known = (list: ListName, slugs: readonly string[]) =>
      slugs.filter((slug) => isSlug(list, slug)).map((slug) => ({ value: slug, label: label(list, slug) }));
    return {
      agencies: [...agencies].map(([value, name]) => ({ value, label: name })),
      ownAgency: agencies.has(own) ? own : '',
      areas: (await listAreaChoices(tx)).map(({ id, name }) => ({ value: id, label: name })),
      schemes: schemeChoices(),
      gapTypes: options('gapType'),
      referralSources: options('referralSource'),
      ageBands: options('ageBand'),
      carried: {
        strengths: known('strength', chips.strengths),
        wishes: known('wish', chips.wishes),
        considerations: known('consideration', chips.considerations),
        musts: known('consideration', chips.musts),
        slots: chips.slots
          .filter(isPattern)
          .map((slot) => ({ value: slot, label: slot === 'stay' ? '滞在' : cellsLabel(cellsOf(slot)) })),
      },
    };
  },
});
