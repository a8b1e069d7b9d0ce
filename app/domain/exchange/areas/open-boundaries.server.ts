import { z } from 'zod';
import { insertRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { readBoundaries } from '~/lib/geo/read-boundaries';
import { oneLine } from '~/lib/text/fold';
import { decode } from '../reading/decode';

const keepFile = command({
  name: 'exchange.open-boundaries',
  permission: 'areas.manage',
  input: z.object({
    fileName: z.string().min(1).max(200),
    content: z.instanceof(Buffer),
    areas: z.number().int(),
  }),
  run: async ({ tx, scope }, { fileName, content, areas }) => {
    const id = newId();
    await insertRun(tx, {
      ...{ id, fileName, content, subject: 'areas', sourceKey: `areas/${fileName}` },
      mapping: { kindMode: 'each', profile: 'areas', notes: [] },
      totalRows: areas,
      startedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
    });
    return { value: { id }, audit: { subject: { type: 'area-file', id }, change: { areas } } };
  },
});

/**
 * Opens a boundary file for its preview; nothing is loaded yet.
 * @throws Invalid with the message at `file` when it holds no areas that can be read.
 */
export async function openBoundaries(
  scope: Scope,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const name = oneLine(fileName.replace(/^.*[/\\]/u, '')).slice(-200) || 'areas.geojson';
  const reading = readBoundaries(boundaryText(bytes, name));
  if (!reading.ok) throw new Invalid({ file: [`${reading.reason}${reading.wayOut}`] });
  return keepFile(scope, {
    fileName: name,
    content: Buffer.from(bytes),
    areas: reading.value.features.length,
  });
}

/** The text of a boundary file; '' for what is no text, which then is no boundary file either. */
export function boundaryText(bytes: Uint8Array, fileName: string): string {
  const decoded = decode(bytes, fileName);
  return decoded.ok ? decoded.text : '';
}
