import { foundMunicipality } from '~/domain/accounts/index.server';
import { readArguments, type CliCommand } from './command.server';

export const municipalityAdd: CliCommand = {
  name: 'municipality add',
  usage: '<6桁のコード> <名前>',
  summary: '市町村を加えます（例：municipality add 222127 焼津市）。',
  async run(args, say) {
    const { words } = readArguments(args, { words: ['<6桁のコード>', '<名前>'] });
    const [code = '', name = ''] = words;
    const { prefecture } = await foundMunicipality({ code, name });
    say(`${prefecture}${name}（${code}）を加えました。`);
    say(`次は利用者です：user add <メール> --municipality ${code} --agency <所属> --roles admin`);
  },
};
