import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadAreas, openBoundaries } from '~/domain/exchange/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { readArguments, UsageError, type CliCommand } from './command.server';
import { municipalityOf } from './municipality-of.server';

export const areas: CliCommand = {
  name: 'areas',
  usage:
    '<GeoJSON か TopoJSON> --municipality <コード> --level <区分> --name <項目> [--population <項目>] [--object <層>]',
  summary:
    '圏域の境界を読み込みます。区分は town、association、elementary、junior_high、daily_life か、自分で決めた英小文字。',
  async run(args, say) {
    const { words, options } = readArguments(args, {
      words: ['<GeoJSON か TopoJSON>'],
      required: ['municipality', 'level', 'name'],
      optional: ['population', 'object'],
    });
    const { id: municipalityId, name } = await municipalityOf(options.municipality);
    const scope = systemScope('areas', municipalityId);
    const file = await readGiven(words[0] ?? '');
    const { id } = await openBoundaries(scope, file);
    const { level, population = '', object = '' } = options;
    const loaded = await loadAreas(scope, { id, level, name: options.name, population, object });
    say(`${name}：圏域を ${loaded.added} 加え、${loaded.updated} 更新しました。`);
    if (loaded.placed > 0) say(`受入先 ${loaded.placed} か所の圏域が決まりました。`);
  },
};

/** A file of the command line. @throws UsageError when it cannot be read. */
export async function readGiven(file: string): Promise<{ fileName: string; bytes: Buffer }> {
  try {
    return { fileName: path.basename(file), bytes: await readFile(file) };
  } catch {
    throw new UsageError(`ファイル「${file}」を読めません。場所と名前を確かめてください。`);
  }
}
