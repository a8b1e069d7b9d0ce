import { listHostsHolding } from '#db/queries/registry.server';
import { read } from '~/domain/kernel/read.server';
import { label } from '~/domain/taxonomy/index.server';

/** So many names help somebody who types; more are told apart by another letter. */
const most = 12;

/** Hosts whose name or reading holds what was typed, as 「名前（圏域）」, for a field that is filled by typing. */
export const suggestHosts = read({
  name: 'registry.suggest-hosts',
  permission: 'registry.edit',
  run: async ({ tx }, typed: string) => {
    const text = typed.normalize('NFKC').trim().slice(0, 60);
    if (text === '') return [];
    return (await listHostsHolding(tx, text, most)).map(({ name, areaName, kind }) => ({
      value: areaName === null ? name : `${name}（${areaName}）`,
      label: label('hostKind', kind),
    }));
  },
});
