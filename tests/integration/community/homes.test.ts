import { beforeAll, expect, it } from 'vitest';
import { aDrawnArea } from '#tests/factories/community';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { raiseGap } from '~/domain/community/index.server';
import { Invalid } from '~/domain/kernel/errors';

useDatabase();
const coordinator = scopeOf('coordinator');
let areaId: string;

beforeAll(async () => {
  areaId = await aDrawnArea('潮見中学校区');
  await aDrawnArea('霧山', 'other');
});

const tell = (note: string) => raiseGap(coordinator, { areaId, resource: 'quiet_morning', note });

it.each([
  '潮見から自転車で通える人がいる',
  '潮見の借家の人が待っている',
  '火曜がよい。実家は潮見で、車はない',
])('does not let a note tell in which area somebody lives: %s', async (note) => {
  await expect(tell(note)).rejects.toSatisfy(
    (error) => error instanceof Invalid && error.fieldErrors['note']?.[0]?.includes('潮見') === true,
  );
});

it('lets the same area be the place of what is missing, and knows the areas of no other municipality', async () => {
  await expect(tell('潮見の公民館は火曜が空いている。霧山から自転車で通う会も使う')).resolves.toMatchObject(
    {},
  );
});
