import { checkFairness } from '~/domain/reports/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { formatDay } from '~/lib/japanese-date';
import { toldInWords, type ToldParts } from '~/lib/small-cells';
import { readArguments, type CliCommand } from './command.server';
import { municipalityOf } from './municipality-of.server';

export const fairness: CliCommand = {
  name: 'fairness',
  usage: '--municipality <コード>',
  summary:
    'いま場所をさがしている人みなを、すべての受入先と照らし合わせ、年代・圏域・配慮ごとに、行ける場所のない人がどれだけいるかを示します。人数は丸め、少ない人数は出しません。',
  async run(args, say) {
    const { options } = readArguments(args, { required: ['municipality'] });
    const { id, name } = await municipalityOf(options.municipality);
    const { day, places, threshold, tables } = await checkFairness(systemScope('fairness', id));
    say(`${name}：${formatDay(day)}、受入先 ${places} か所。打診できる場所が 0・1〜2・3か所以上 の人数。`);
    const told = ({ total, parts }: ToldParts) =>
      parts === null
        ? `${toldInWords(total, threshold)}人（内わけは出せません）`
        : parts.map((part) => (part === null ? '×' : toldInWords(part, threshold))).join('・');
    for (const { title, rows } of tables) {
      say(`■ ${title}`);
      for (const { name: group, ready, found, eased } of rows) {
        say(`  ${group}：${told(ready)}（まず聞いてみるも入れると ${told(found)}）`);
        for (const { words, people } of eased) say(`    ${words}、約${people}人に場所があります。`);
      }
    }
  },
};
