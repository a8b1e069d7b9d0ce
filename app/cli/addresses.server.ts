import { loadTowns } from '~/domain/exchange/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { readGiven } from './areas.server';
import { readArguments, type CliCommand } from './command.server';
import { municipalityOf } from './municipality-of.server';

export const addresses: CliCommand = {
  name: 'addresses',
  usage: '<町丁目の一覧> --municipality <コード>',
  summary:
    '町丁目と、その代表点を読み込みます（JSON：town、lat、lng）。場所のない受入先の圏域が、住所から決まります。',
  async run(args, say) {
    const { words, options } = readArguments(args, {
      words: ['<町丁目の一覧>'],
      required: ['municipality'],
    });
    const { id, name } = await municipalityOf(options.municipality);
    const { stored, placed } = await loadTowns(systemScope('addresses', id), await readGiven(words[0] ?? ''));
    say(`${name}：町丁目を ${stored} 読み込みました。`);
    if (placed > 0) say(`受入先 ${placed} か所の圏域が、住所から決まりました。`);
  },
};
