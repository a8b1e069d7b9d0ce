import { countTwins, listSourceKeys, listTwins as findTwins } from '#db/queries/host-twins.server';
import { read } from '~/domain/kernel/read.server';
import { isId } from '~/domain/kernel/ids';
import { hostStatusNames, type HostStatus } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/index.server';
import { twinSigns, type TwinSign } from '../sorting/twins';
import { twinSignNames } from './twin-words';

const PAIRS_A_PAGE = 10;

/** What two hosts are compared by, side by side. */
const SIDE_BY_SIDE = [
  ['name', '名前'],
  ['kana', 'よみがな'],
  ['kind', '種類'],
  ['address', '住所'],
  ['phone', '電話'],
  ['url', 'ウェブサイト'],
  ['openingText', '開いている時間'],
  ['status', '様子'],
  ['lists', '出どころ'],
] as const;

/** Pairs of hosts that may be one place, side by side; of one run or of all. */
export const listTwins = read({
  name: 'exchange.list-twins',
  permission: 'imports.run',
  run: async ({ tx }, { run, page }: { run: string | null; page: number }) => {
    const runId = isId(run ?? '') ? run : null;
    const pairs = await findTwins(tx, runId, PAIRS_A_PAGE, (page - 1) * PAIRS_A_PAGE);
    const ids = pairs.flatMap(({ host, other }) => [host.id, other.id]);
    const keys = ids.length > 0 ? await listSourceKeys(tx, ids) : [];
    const shown = ({ kind, status, credit, ...host }: (typeof pairs)[number]['host']) => ({
      ...host,
      kind: label('hostKind', kind),
      status: hostStatusNames[status as HostStatus],
      lists:
        keys
          .filter(({ hostId }) => hostId === host.id)
          .map(({ sourceKey }) => sourceKey.replace(/^[^/]*\//u, ''))
          .join('、') || (credit === '' ? '手で登録' : credit),
    });
    return {
      ...{ run: runId, page, pageSize: PAIRS_A_PAGE, total: await countTwins(tx, runId) },
      pairs: pairs.map(({ id, signs, distanceM, host, other }) => {
        const [left, right] = [shown(host), shown(other)];
        return {
          id,
          distanceM,
          signs: signs
            .filter((sign): sign is TwinSign => twinSigns.some((known) => known === sign))
            .map((sign) => twinSignNames[sign]),
          ...{ left, right },
          // What neither of them says is no help.
          fields: SIDE_BY_SIDE.filter(([field]) => left[field] || right[field]).map(([field, name]) => ({
            ...{ field, name, left: left[field] || '—', right: right[field] || '—' },
            same: left[field] === right[field],
          })),
        };
      }),
    };
  },
});
