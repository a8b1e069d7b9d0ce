import { listMunicipalities } from '#db/queries/directory.server';
import { reindexMunicipality } from '#search/sync.server';
import { systemScope } from '~/domain/kernel/scope';
import { readArguments, UsageError, type CliCommand } from './command.server';

export const reindex: CliCommand = {
  name: 'reindex',
  usage: '[--municipality <コード>]',
  summary: '受入先の検索を、登録の内容から作り直します。ふだんは要りません。',
  async run(args, say) {
    const { options } = readArguments(args, { optional: ['municipality'] });
    const all = await listMunicipalities();
    const wanted = all.filter(
      ({ code }) => options.municipality === undefined || code === options.municipality,
    );
    if (wanted.length === 0) throw new UsageError(`市町村 ${options.municipality ?? ''} がありません。`);
    for (const { id, name } of wanted) {
      const count = await reindexMunicipality(systemScope('reindex', id));
      say(`${name}：受入先 ${count} か所の検索を作り直しました。`);
    }
  },
};
