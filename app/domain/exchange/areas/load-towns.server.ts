import { z } from 'zod';
import { putTowns } from '#db/queries/towns.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { oneLine } from '~/lib/text/fold';
import { boundaryText } from './open-boundaries.server';
import { placeHosts } from './place-hosts.server';

/** The list of 町丁目 as Geolonia 住所データ gives it: JSON, one entry a 町丁目 (and more for its 小字). */
const townList = z.array(
  z.object({
    town: z.string().transform(oneLine),
    koaza: z.string().default(''),
    lat: z.number().min(20).max(46),
    lng: z.number().min(122).max(154.5),
  }),
);
type Town = z.output<typeof townList>[number];

const storeTowns = command({
  name: 'exchange.load-towns',
  permission: 'areas.manage',
  input: z.custom<readonly Town[]>(),
  run: async ({ tx, scope }, towns) => {
    await putTowns(
      tx,
      towns.map(({ town, lat, lng }) => ({ id: newId(), name: town, lat, lng })),
    );
    const subject = { type: 'municipality', id: scope.municipalityId };
    return { value: { stored: towns.length }, audit: { subject, change: { towns: towns.length } } };
  },
});

/**
 * Loads 町丁目 with the point in the middle of each, then gives hosts without point and area the area of their
 * address.
 * @throws Invalid when the file is no such list.
 */
export async function loadTowns(
  scope: Scope,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ stored: number; placed: number }> {
  const towns = readTowns(boundaryText(bytes, fileName));
  if (towns.length === 0) {
    const message =
      '町丁目の一覧（JSON：town、lat、lng）として読めないファイルです。ファイルを選びなおしてください。';
    throw new Invalid({ file: [message] });
  }
  const { stored } = await storeTowns(scope, towns);
  return { stored, placed: await placeHosts(scope) };
}

/** Each 町丁目 once: the entry without 小字, else its first one. */
function readTowns(text: string): Town[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const list = townList.safeParse(json);
  const byName = new Map<string, Town>();
  for (const town of list.success ? list.data : []) {
    const before = byName.get(town.town);
    if (town.town !== '' && (!before || (before.koaza !== '' && town.koaza === '')))
      byName.set(town.town, town);
  }
  return [...byName.values()];
}
