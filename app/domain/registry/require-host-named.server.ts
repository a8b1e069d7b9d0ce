import { listHostsHolding, listHostsNamed } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import { doublesOf } from './find-similar-hosts.server';

/** So many names are said where one was typed that several hold. */
const most = 5;

/**
 * A host beside another, as the one that introduced it (MAT-14), by what was typed: its name, 「名前（圏域）」 to tell two of one name apart,
 * or a part of the name that no other holds.
 *
 * @throws Invalid naming what it could be.
 */
export async function requireHostNamed(
  tx: ScopedTx,
  typed: string | undefined,
  ownId: string,
  field = 'introducedBy',
): Promise<string | null> {
  if (typed === undefined || typed === '') return null;
  const [, name = typed, area] = /^(.+?)(?:（([^（）]+)）)?$/u.exec(typed) ?? [];
  const wrong = (words: string) => new Invalid({ [field]: [words] });
  const named = await listHostsNamed(tx, [typed, name]);
  const same = named.filter((host) => host.name === typed);
  const found = same.length > 0 ? same : named.filter((host) => !area || host.areaName === area);
  const [only, another] = found;
  if (another) {
    const areas = found.map((host) => `「${host.name}（${host.areaName ?? '圏域不明'}）」`).join('、');
    throw wrong(`同じ名前の受入先があります。${areas}のどれかで書いてください。`);
  }
  if (only?.id === ownId) throw wrong('この受入先とは別の受入先を書いてください。');
  if (only) return only.id;
  const holding = (await listHostsHolding(tx, name, most + 1)).filter(({ id }) => id !== ownId);
  const [one, ...more] = holding;
  if (one && more.length === 0) return one.id;
  const alike = one ? holding : (await doublesOf(tx, name)).filter(({ id }) => id !== ownId);
  throw wrong(wayOut(name, alike));
}

function wayOut(name: string, alike: { name: string; areaName: string | null }[]): string {
  const [likely, ...more] = alike.slice(0, most).map(whole);
  if (likely === undefined)
    return 'その名前の受入先はありません。名前の一部で書きなおすか、空にしてください。';
  if (more.length === 0) return `${likely}のことですか。そうなら、その名前で書いてください。`;
  return `「${name}」だけでは決まりません。${[likely, ...more].join('、')}のどれかで書いてください。`;
}

function whole({ name, areaName }: { name: string; areaName: string | null }): string {
  return `「${name}${areaName === null ? '' : `（${areaName}）`}」`;
}
