import { listFoundNames } from '#db/queries/registry-search.server';
import { hostSearch, publicVisibility, visibilityOf } from '#search/index.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';

/** Something to search for, and what it is; a plain word needs no telling. */
export interface SearchSuggestion {
  value: string;
  note: string;
}

interface Typed {
  text: string;
  audience: 'public' | 'staff';
}

/** What the asker may mean by what was typed so far: words first, then hosts by name. */
export async function suggestSearch(scope: Scope, { text, audience }: Typed): Promise<SearchSuggestion[]> {
  const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
  const { words, hostIds } = await hostSearch.suggest(text, visibility);
  const hosts = await nameSuggested(scope, { audience: visibility.audience, ids: hostIds });
  return [...words.map((value) => ({ value, note: '' })), ...hosts].filter(
    ({ value }, index, all) => all.findIndex((other) => other.value === value) === index,
  );
}

const nameSuggested = read({
  name: 'registry.name-suggested',
  openBecause: 'it names what the search of the asker found: visitors get listed, public hosts alone',
  run: async ({ tx }, { audience, ids }: { audience: 'public' | 'staff'; ids: readonly string[] }) => {
    const found = new Map((await listFoundNames(tx, ids, audience === 'public')).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = found.get(id);
      return row ? [{ value: row.name, note: label('hostKind', row.kind) }] : [];
    });
  },
});
