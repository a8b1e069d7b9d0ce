import { listUserNames } from '#db/queries/accounts.server';
import type { listAudit } from '#db/queries/audit.server';
import type { ScopedTx } from '#db/scope.server';
import { label } from '~/domain/taxonomy/index.server';
import { conditionAnswerNames, hostStatusNames, stanceNames } from './labels';

type Entry = Awaited<ReturnType<typeof listAudit>>[number];
type Change = Readonly<Record<string, unknown>>;

/** What was done, by the name of the command. */
const sentences: Record<string, (change: Change) => string> = {
  'registry.register-host': () => '登録しました',
  'registry.update-host': (change) => `登録の内容を直しました（${fieldCount(change)}か所）`,
  'registry.accept-hosts': () => '確かめて、一覧に載せました',
  'registry.take-host-step': (change) => `「${word(hostStatusNames, change['to'])}」にしました`,
  'registry.set-stance': (change) => `受入れの気持ちを「${word(stanceNames, change['to'])}」にしました`,
  'registry.confirm-host': () => '変わりがないことを確かめました',
  'registry.record-assessment': () => '訪問の記録を書きました',
  'registry.answer-condition': (change) =>
    `「${label('consideration', String(change['consideration']))}」の答えを「${word(conditionAnswerNames, change['answer'])}」にしました`,
  'registry.declare-capacity': () => '定員といつもの人数を書きました',
  'registry.record-temporary-use': () => '一時的に使う根拠を書きました',
};

/** What the history of a host tells; the runs of the machine are in the log alone. */
export const historyActions = Object.keys(sentences);

function word(names: Readonly<Record<string, string>>, slug: unknown): string {
  return (typeof slug === 'string' ? names[slug] : undefined) ?? '不明';
}

function fieldCount(change: Change): number {
  return Array.isArray(change['fields']) ? change['fields'].length : 0;
}

/** Entries of the audit log about a host as sentences with a name. */
export async function historyLines(tx: ScopedTx, entries: readonly Entry[]) {
  const ids = entries.flatMap(({ actor }) => (actor.startsWith('user:') ? [actor.slice(5)] : []));
  const names = await listUserNames(tx, [...new Set(ids)]);
  return entries.flatMap((entry) => {
    const sentence = sentences[entry.action];
    if (!sentence) return [];
    const by = names.get(entry.actor.slice(5)) ?? 'むすびば（自動）';
    return [{ seq: entry.seq, at: entry.at, what: sentence(entry.change as Change), by }];
  });
}
