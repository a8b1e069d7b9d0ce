import { listHostsHolding } from '#db/queries/registry.server';
import { listHostsCalled } from '#db/queries/work-hosts.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';

/** A host as it is offered and typed: 「名前（圏域）」. */
export function hostWords({ name, areaName }: { name: string; areaName: string | null }): string {
  return areaName === null ? name : `${name}（${areaName}）`;
}

/**
 * The one host that is called so.
 *
 * @throws Invalid at `host` with names that are near, or with the areas that tell two of one name apart
 */
export async function hostCalled(tx: ScopedTx, typed: string): Promise<{ id: string; name: string }> {
  const called = typed.normalize('NFKC').replace(/\(/gu, '（').replace(/\)/gu, '）').trim();
  const found = [
    ...(await listHostsCalled(tx, typed)),
    ...(called === typed ? [] : await listHostsCalled(tx, called)),
  ];
  const [only, second] = [...new Map(found.map((host) => [host.id, host])).values()];
  if (only && !second) return only;
  const near = only ? found : await listHostsHolding(tx, called.slice(0, 60), 3);
  const names = near.map((host) => `「${hostWords(host)}」`).join('');
  throw new Invalid({
    host: [
      only
        ? `同じ名前の受入先があります。${names}のどれかで入れてください。`
        : `この名前の受入先は見つかりません。${names ? `${names}ではありませんか。` : '受入先の一覧で、名前を確かめてください。'}`,
    ],
  });
}
