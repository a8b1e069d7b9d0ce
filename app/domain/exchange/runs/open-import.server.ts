import { z } from 'zod';
import { insertRun } from '#db/queries/exchange.server';
import { findSourceMemory } from '#db/queries/exchange-memory.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { oneLine } from '~/lib/text/fold';
import { readList } from '../reading/read-list.server';
import { unpack } from '../reading/unpack.server';
import { sourceKey } from '../sorting/keys';
import { packed } from './run-content.server';

const keepFile = command({
  name: 'exchange.open-import',
  permission: 'imports.run',
  input: z.object({
    fileName: z.string().min(1).max(200),
    content: z.instanceof(Buffer),
    encoding: z.string(),
    rows: z.number().int(),
    profile: z.string(),
    notes: z.array(z.string()),
  }),
  run: async ({ tx, scope }, { fileName, content, encoding, rows, profile, notes }) => {
    const id = newId();
    const source = sourceKey(profile, fileName);
    const memory = await findSourceMemory(tx, source);
    const asBefore = memory ? ['前にこの一覧を取り込んだときの選び方を使っています。'] : [];
    await insertRun(tx, {
      ...{ id, fileName, content, encoding, subject: 'hosts', sourceKey: source },
      ...{ hostKind: memory?.hostKind ?? '', includeOutside: memory?.includeOutside ?? false },
      mapping: {
        kindMode: memory?.kindMode === 'all' ? 'all' : 'each',
        ...{ profile, notes: [...notes, ...asBefore], columns: memory?.columns ?? {} },
      },
      totalRows: rows,
      startedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
    });
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { rows, profile } } };
  },
});

/**
 * Opens a list for its preview: nothing of it is stored in the registry yet.
 * @throws Invalid with the message at `file` when the file is not a list that can be read.
 */
export async function openImport(
  scope: Scope,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const name = oneLine(fileName.replace(/^.*[/\\]/u, '')).slice(-200) || '一覧.csv';
  const opened = await unpack(bytes, name);
  if (!opened.ok) throw new Invalid({ file: [`${opened.reason}${opened.wayOut}`] });
  const { file } = opened;
  const reading = await readList(file.bytes, file.fileName);
  if (!reading.ok) throw new Invalid({ file: [`${reading.reason}${reading.wayOut}`] });
  const { encoding, total, understanding, notes } = reading.list;
  return keepFile(scope, {
    ...{ fileName: name, rows: total, notes: [...file.notes, ...notes] },
    encoding: file.wrapping === 'Excel' ? 'Excel' : [file.wrapping, encoding].filter(Boolean).join('・'),
    content: await packed(file.bytes),
    profile: understanding.profile.slug,
  });
}
