import { seedDemo } from '#db/demo/seed.server';
import { today } from '~/lib/japanese-date';
import { readArguments, UsageError, type CliCommand } from './command.server';

export const demo: CliCommand = {
  name: 'demo',
  usage: '[--hosts <数>] [--cases <数>]',
  summary: '見本の市町村（みなも市、みどり町）を作ります。数を変えて、大きな市でも試せます。',
  async run(args, say) {
    const { options } = readArguments(args, { optional: ['hosts', 'cases'] });
    const hosts = count('hosts', options.hosts);
    const cases = count('cases', options.cases);
    const { filled } = await seedDemo({
      today: today(new Date()),
      size: { ...(hosts === undefined ? {} : { hosts }), ...(cases === undefined ? {} : { cases }) },
    });
    say(
      filled.length > 0
        ? `${filled.join('、')}を用意しました。`
        : '見本の市町村は、すでにあります。何も変えていません。',
    );
  },
};

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`--${name} には 1 以上の数を書きます。`);
  return Number(text);
}
