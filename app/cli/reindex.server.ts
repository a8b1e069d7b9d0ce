import { listMunicipalities } from '#db/queries/directory.server';
import { rebuildSecondEngine, reindexMunicipality, secondEngine } from '#search/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { failureFacts, log } from '~/http/log.server';
import { Found, readArguments, UsageError, type CliCommand } from './command.server';

export const reindex: CliCommand = {
  name: 'reindex',
  usage: '[--municipality <コード>]',
  summary:
    '受入先の検索を、登録の内容から作り直します。検索サーバーがあれば、その索引も作って入れ替えます。ふだんは要りません。',
  async run(args, say) {
    const { options } = readArguments(args, { optional: ['municipality'] });
    const everywhere = options.municipality === undefined;
    const all = await listMunicipalities();
    const wanted = all.filter(({ code }) => everywhere || code === options.municipality);
    if (wanted.length === 0) throw new UsageError(`市町村 ${options.municipality ?? ''} がありません。`);
    for (const { id, name } of wanted) {
      const count = await reindexMunicipality(systemScope('reindex', id), !everywhere);
      say(`${name}：受入先 ${count} か所の検索を作り直しました。`);
    }
    if (!secondEngine()) return;
    if (everywhere) await rebuildIndex(say);
    else say('検索サーバーへは、仕事があとから送ります。');
  },
};

async function rebuildIndex(say: (line: string) => void): Promise<void> {
  if (!secondEngine()?.settings.adminKey) {
    say('検索サーバーの索引は、MEILISEARCH_ADMIN_KEY がないので、そのままです。');
    return;
  }
  const rebuilt = await rebuildSecondEngine().catch((error: unknown) => {
    log.error({ error: failureFacts(error) }, 'the index of the search server was not rebuilt');
    throw new Found('検索サーバーの索引は作り直せませんでした。前の索引がそのまま答えています。');
  });
  if (rebuilt === 'busy') throw new Found('ほかのプロセスが、検索サーバーの索引を作り直しているところです。');
  if (rebuilt === 'none') return;
  say(`検索サーバー：受入先 ${rebuilt.hosts} か所の索引を新しく作り、入れ替えました。`);
  if (rebuilt.dropped.length > 0) say(`使わなくなった索引を消しました：${rebuilt.dropped.join('、')}`);
}
