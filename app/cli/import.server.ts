import { getImport, openImport, previewImport, runImport, startImport } from '~/domain/exchange/index.server';
import { outcomeNames } from '~/domain/exchange/rules';
import { systemScope } from '~/domain/kernel/scope';
import { readGiven } from './areas.server';
import { readArguments, UsageError, type CliCommand } from './command.server';
import { municipalityOf } from './municipality-of.server';

export const importLists: CliCommand = {
  name: 'import',
  usage: '<一覧のファイル>… --municipality <コード> [--kind <受入先の種類>] [--neighbours yes]',
  summary:
    '公開されている施設の一覧（CSV・TSV・Excel・一つだけ入ったZIP）を、確認待ちの受入先として取り込みます。くり返しても二重になりません。--kind は種類の分からない行に使い、--neighbours yes で市外の行も取り込みます。',
  async run(args, say) {
    const { words, options } = readArguments(args, {
      words: ['<一覧のファイル>…'],
      required: ['municipality'],
      optional: ['kind', 'neighbours'],
    });
    if (options.neighbours !== undefined && options.neighbours !== 'yes') {
      throw new UsageError('--neighbours の後ろは yes だけです。');
    }
    const { id: municipalityId, name } = await municipalityOf(options.municipality);
    const scope = systemScope('import', municipalityId);
    for (const word of words) {
      const file = await readGiven(word);
      const { id } = await openImport(scope, file);
      const { profile, encoding, notes } = await previewImport(scope, id, new Date());
      say(`${name}：${file.fileName}（${profile}、${encoding}）`);
      for (const note of notes) say(`  ${note}`);
      const includeOutside = options.neighbours === 'yes';
      await startImport(scope, { id, includeOutside, kindMode: 'each', kind: options.kind });
      await runImport(municipalityId, id);
      const { counts, elsewhere, rows, page } = await getImport(scope, { id, view: 'unusable', page: 1 });
      for (const [outcome, label] of Object.entries(outcomeNames)) {
        if (counts[outcome]) say(`  ${label}：${counts[outcome]} 行`);
      }
      if (counts['withoutPoint']) say(`  場所が分からないまま登録：${counts['withoutPoint']} 行`);
      for (const { municipality, count } of elsewhere.slice(0, 5)) say(`    ${municipality} ${count} 行`);
      for (const { line, reason } of rows.slice(0, 5)) say(`    ${line} 行目：${reason}`);
      if (page.total > 5) say(`    ほか ${page.total - 5} 行。サイトの「取込」で見られます。`);
    }
  },
};
