import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  getAreaReport,
  loadAreas,
  openBoundaries,
  previewBoundaries,
  type AreaReportPage,
  type BoundaryPreview,
} from '~/domain/exchange/index.server';
import { KEPT_AS_OLD } from '~/domain/exchange/schema';
import { Refused } from '~/domain/kernel/errors';
import { systemScope } from '~/domain/kernel/scope';
import { readArguments, UsageError, type CliCommand } from './command.server';
import { municipalityOf } from './municipality-of.server';

export const areas: CliCommand = {
  name: 'areas',
  usage:
    '<GeoJSON か TopoJSON> --municipality <コード> --level <区分> --name <項目> [--population <項目>] [--year <年>] [--object <層>] [--replace [--keep-gone]]',
  summary:
    '圏域の境界を読み込みます。区分は town、association、elementary、junior_high、daily_life か、自分で決めた英小文字。--replace は前の版と置きかえます（ファイルにない圏域はなくなります）。--keep-gone は、移す先の分からない圏域を古い圏域として残します。',
  async run(args, say) {
    const { words, options, flags } = readArguments(args, {
      words: ['<GeoJSON か TopoJSON>'],
      required: ['municipality', 'level', 'name'],
      optional: ['population', 'year', 'object'],
      flags: ['replace', 'keep-gone'],
    });
    const { id: municipalityId, name } = await municipalityOf(options.municipality);
    const scope = systemScope('areas', municipalityId);
    const { id } = await openBoundaries(scope, await readGiven(words[0] ?? ''));
    const { level, population = '', object = '', year } = options;
    const choice = { level, name: options.name, population, object };
    const { seen, version } = await previewBoundaries(scope, id, choice);
    const mode = flags.has('replace') ? 'replace' : 'add';
    const gone = mode === 'add' ? [] : successorsOf(version?.gone ?? [], flags.has('keep-gone'));
    const loaded = await loadAreas(scope, { ...choice, id, seen, mode, gone, ...(year ? { year } : {}) });
    say(`${name}：圏域を ${loaded.added} 加え、${loaded.updated} 更新しました。`);
    if (loaded.placed > 0) say(`受入先 ${loaded.placed} か所の圏域が決まりました。`);
    for (const line of reportLines(await getAreaReport(scope, { id }))) say(line);
  },
};

/** The suggested successor of each gone area. @throws Refused when one that is in use has none. */
function successorsOf(gone: NonNullable<BoundaryPreview['version']>['gone'], keepGone: boolean) {
  const unclear = gone.filter(({ used, suggested }) => used && suggested === null);
  if (unclear.length > 0 && !keepGone) {
    throw new Refused(
      `なくなる圏域を使っているものがあり、移す先が決まりません：${unclear
        .map(({ name, use }) => `${name}（${use.join('、')}）`)
        .join('、')}。`,
      '画面（圏域）で移す先を選ぶか、--keep-gone を付けて古い圏域として残してください。',
    );
  }
  return gone.map(({ id, suggested }) => ({ id, to: suggested ?? KEPT_AS_OLD }));
}

/** What became of areas and hosts, a line each. */
function reportLines({ gone, moves, lost }: AreaReportPage): string[] {
  return [
    ...gone.map(({ name, to, fate, use }) => {
      const what = use.length > 0 ? `（${use.join('、')}）` : '';
      const where = to === null ? '' : ` → ${to}`;
      return `なくなった圏域：${name}${what}${where}　${fate === 'removed' ? '消しました' : '古い圏域として残しました'}`;
    }),
    ...moves.map(
      ({ fromName, toName, hosts }) => `受入先：${fromName || 'なし'} → ${toName || 'なし'}　${hosts}`,
    ),
    ...lost.map(({ name, address }) => `圏域の外になった受入先：${name}（${address}）`),
  ];
}

/** A file of the command line. @throws UsageError when it cannot be read. */
export async function readGiven(file: string): Promise<{ fileName: string; bytes: Buffer }> {
  try {
    return { fileName: path.basename(file), bytes: await readFile(file) };
  } catch {
    throw new UsageError(`ファイル「${file}」を読めません。場所と名前を確かめてください。`);
  }
}
