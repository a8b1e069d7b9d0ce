import { endListReturn, findListReturn, listHostVersions } from '#db/queries/host-lists.server';
import { lockHosts, updateHost, type HostChange } from '#db/queries/registry.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid, NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { dayOf } from '~/lib/japanese-date';
import type { ComparedRow } from './compare-list';
import { overtaken } from './compare-list';
import { storedValue, type EditableField } from './list-columns';
import { layReturnAsideSchema, takeReturnSchema } from './schema';

/** Where the word of a confirmation that came with a list is from. */
const confirmedHow = '一覧で確認';

/**
 * Takes the chosen differences of a list over into the registry: all of them, or none when one of the hosts was changed
 * meanwhile.
 *
 * @throws NotFound, Conflict, Invalid at `lines`
 */
export const takeReturn = command({
  name: 'confirmation.take-return',
  permission: 'registry.edit',
  input: takeReturnSchema,
  run: async ({ tx }, { id, version, which, lines }) => {
    const list = await findListReturn(tx, id, { lock: true });
    if (!list) throw new NotFound('戻ってきた一覧');
    const chosen = list.rows.filter(
      (row) => row.faults.length === 0 && (which === 'all' || lines.includes(row.line)),
    );
    if (chosen.length === 0) throw new Invalid({ lines: ['反映する行を一つ以上選んでください。'] });
    await lockHosts(
      tx,
      chosen.map(({ hostId }) => hostId),
    );
    const lost: string[] = [];
    for (const row of chosen)
      if (!(await updateHost(tx, { id: row.hostId, version: row.version }, changeOf(row))))
        lost.push(row.name);
    if (lost.length > 0)
      throw new Conflict(
        `${lost.map((name) => `「${name}」`).join('、')}は、一覧を受け取ったあとに、ほかの人が変えました。どの行も反映していません。その行をはずすか、一覧を受け取りなおしてください。`,
      );
    if (!(await endListReturn(tx, { id, version }, { state: 'taken', takenHosts: chosen.length })))
      throw new Conflict();
    await indexHosts(
      tx,
      chosen.map(({ hostId }) => hostId),
    );
    return {
      value: { taken: chosen.length },
      audit: [
        { subject: { type: 'list', id }, change: { hosts: chosen.length } },
        ...chosen.map((row) => ({
          subject: { type: 'host', id: row.hostId },
          change: { list: id, fields: row.changes.map(({ field }) => field) },
        })),
      ],
    };
  },
});

function changeOf({ changes }: ComparedRow): HostChange {
  const change = Object.fromEntries(
    changes.map(({ field, to }) => [
      field,
      field === 'confirmedOn' ? to : storedValue(field as EditableField, to),
    ]),
  );
  return 'confirmedOn' in change ? { ...change, confirmedHow } : change;
}

/** Lays a list that came back aside without taking anything of it over. */
export const layReturnAside = command({
  name: 'confirmation.lay-return-aside',
  permission: 'registry.edit',
  input: layReturnAsideSchema,
  run: async ({ tx }, { id, version }) => {
    if (!(await findListReturn(tx, id, { lock: true }))) throw new NotFound('戻ってきた一覧');
    if (!(await endListReturn(tx, { id, version }, { state: 'laid_aside', takenHosts: 0 })))
      throw new Conflict();
    return { value: undefined, audit: { subject: { type: 'list', id } } };
  },
});

/** A list that came back: each difference from what to what, faults, and what somebody has changed meanwhile. */
export const getReturn = read({
  name: 'confirmation.get-return',
  permission: 'registry.edit',
  run: async ({ tx }, id: string | undefined) => {
    const list = isId(id) ? await findListReturn(tx, id) : null;
    if (!list) throw new NotFound('戻ってきた一覧');
    const { rows, uploadedAt, state, ...facts } = list;
    const versions = await listHostVersions(tx, rows.map(({ hostId }) => hostId).filter(isId));
    const now = rows.map((row) => {
      const isOvertaken =
        state === 'open' && row.faults.length === 0 && versions.get(row.hostId) !== row.version;
      return isOvertaken ? { ...row, faults: [overtaken] } : row;
    });
    return {
      ...facts,
      state: state as 'open' | 'taken' | 'laid_aside',
      uploadedOn: dayOf(uploadedAt),
      good: now.filter(({ faults }) => faults.length === 0),
      faulty: now.filter(({ faults }) => faults.length > 0),
    };
  },
});
