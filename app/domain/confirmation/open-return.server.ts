import { listAreaNames } from '#db/queries/areas.server';
import { insertListReturn } from '#db/queries/host-lists.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { NotExcel, readExcel } from '~/lib/table-file/read-excel.server';
import { withAreaNames } from '~/lib/text-guard';
import { compareList, idsOf, linesOf } from './compare-list';
import { listRowsOf, mostLines } from './list-file.server';
import { openReturnSchema } from './schema';

const open = command({
  name: 'confirmation.open-return',
  permission: 'registry.edit',
  input: openReturnSchema,
  run: async ({ tx, scope, now }, { fileName, cells }) => {
    const found = linesOf(cells);
    if (!found.ok) throw new Invalid({ file: [found.reason] });
    const { lines } = found;
    if (lines.length > mostLines)
      throw new Invalid({
        file: [`一度に読めるのは${mostLines}行までです。分けて、もう一度選んでください。`],
      });
    const known = await listRowsOf(tx, idsOf(lines));
    const { result: rows } = withAreaNames(await listAreaNames(tx), () =>
      compareList(lines, new Map(known.map((row) => [row.id, row])), today(now)),
    );
    const id = newId();
    await insertListReturn(tx, { id, fileName, uploadedBy: userOf(scope).userId, lines: lines.length, rows });
    return {
      value: { id },
      audit: {
        subject: { type: 'list', id },
        change: { lines: lines.length, differences: rows.length },
      },
    };
  },
});

/**
 * Reads a list that came back and keeps its differences, to be looked at. The registry is not changed.
 *
 * @throws Invalid at `file` when it cannot be read or compared.
 */
export async function openReturn(
  scope: Scope,
  file: { name: string; bytes: Uint8Array },
  call: { now?: Date } = {},
): Promise<{ id: string }> {
  try {
    return await open(scope, { fileName: file.name, cells: await readExcel(file.bytes) }, call);
  } catch (error) {
    if (error instanceof NotExcel) throw new Invalid({ file: [error.message] });
    throw error;
  }
}
