import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { aDrawnArea } from '#tests/factories/community';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { raiseGap } from '~/domain/community/index.server';
import { decideClaim } from '~/domain/expenses/index.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { teamText } from '~/lib/text-guard';

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

it('looks at the reasons of a decided claim too', async () => {
  const lines = [{ id: newId(), decision: 'refused' as const, reason: '実家は潮見で、車はない' }];
  await expect(decideClaim(scopeOf('officer'), { id: newId(), version: 1, lines })).rejects.toSatisfy(
    (error) => error instanceof Invalid && 'lines[0].reason' in error.fieldErrors,
  );
});

const noteInTeam = command({
  name: 'test.note-in-team',
  permission: 'cases.edit',
  input: z.object({ notes: z.array(z.object({ text: teamText({ label: 'メモ', max: 100 }) })) }),
  run: async () => Promise.resolve({ value: 'kept', audit: [] }),
});
const keep = (...texts: string[]) => noteInTeam(coordinator, { notes: texts.map((text) => ({ text })) });

it('lets no text of the team carry an area with a house number, and names the field', async () => {
  await expect(keep('火曜に来る', '潮見1234-5まで迎えに行く')).rejects.toMatchObject({
    fieldErrors: { 'notes[1].text': [expect.stringContaining('「潮見1234-5」は住所や郵便番号のようです')] },
  });
});

it('lets the team write where somebody lives, and knows the houses of no other municipality', async () => {
  await expect(keep('実家は潮見で、車はない', '霧山1234-5まで迎えに行く')).resolves.toBe('kept');
});
