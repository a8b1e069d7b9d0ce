import { listAreaTree } from '#db/queries/community.server';
import { listDrawnAreas } from '#db/queries/registry-search.server';
import type { ScopedTx } from '#db/scope.server';
import { rollUp } from '~/domain/community/index.server';

/** The wider areas in which those of the map lie, where there are some; else those of the map. */
export async function areasToCount(tx: ScopedTx) {
  const shown = await listDrawnAreas(tx);
  const tree = await listAreaTree(tx);
  const drawnOf = rollUp(tree, shown);
  const parentOf = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const wider = [...new Set(shown.map(({ id }) => parentOf.get(id) ?? null))].filter((id) => id !== null);
  const named = (id: string) => tree.find((area) => area.id === id)?.name ?? '';
  if (wider.length < 2) return { areas: shown.map(({ id, name }) => ({ id, name })), areaOf: drawnOf };
  return {
    areas: wider.map((id) => ({ id, name: named(id) })),
    areaOf: (areaId: string | null) => {
      if (areaId !== null && wider.includes(areaId)) return areaId;
      const drawn = drawnOf(areaId);
      return drawn === null ? null : (parentOf.get(drawn) ?? null);
    },
  };
}
