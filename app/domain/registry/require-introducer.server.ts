import { listHostsNamed } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import { doublesOf } from './find-similar-hosts.server';

/**
 * The host that introduced another (MAT-14), by the name that was typed; 「名前（圏域）」 tells two of one name apart.
 *
 * @throws Invalid naming what it could be.
 */
export async function requireIntroducer(
  tx: ScopedTx,
  typed: string | undefined,
  ownId: string,
): Promise<string | null> {
  if (typed === undefined || typed === '') return null;
  const [, name = typed, area] = /^(.+?)(?:（([^（）]+)）)?$/u.exec(typed) ?? [];
  const wrong = (words: string) => new Invalid({ introducedBy: [words] });
  const named = await listHostsNamed(tx, [typed, name]);
  const whole = named.filter((host) => host.name === typed);
  const found = whole.length > 0 ? whole : named.filter((host) => !area || host.areaName === area);
  const [only, another] = found;
  if (another) {
    const areas = found.map((host) => `「${host.name}（${host.areaName ?? '圏域不明'}）」`).join('、');
    throw wrong(`同じ名前の受入先があります。${areas}のどれかで書いてください。`);
  }
  if (only?.id === ownId) throw wrong('この受入先とは別の受入先を書いてください。');
  if (only) return only.id;
  const alike = (await doublesOf(tx, name)).filter(({ id }) => id !== ownId);
  throw wrong(
    alike.length > 0
      ? `その名前の受入先はありません。${alike.map((host) => `「${host.name}」`).join('、')}のことですか。登録にあるとおりに書いてください。`
      : 'その名前の受入先はありません。登録にあるとおりに書くか、空にしてください。',
  );
}
