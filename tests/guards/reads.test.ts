import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Forbidden } from '~/domain/kernel/errors';
import { permissions, roles, rolesWith } from '~/domain/kernel/permissions';
import { allReads } from '~/domain/kernel/read.server';
import { now } from '#tests/factories/people';
import { readRows, type ReadRow } from './foreign-ids/reads';
import { withoutIds } from './foreign-ids/reads-without-ids';
import { aTownAtWork, nowhere, type TownAtWork } from './foreign-ids/town-at-work';
import { fits, idPaths, mixed, outcomeOf, printOf } from './foreign-ids/trial';

const db = useDatabase();
import.meta.glob('/app/domain/*/index.server.ts', { eager: true });

const reads = [...allReads().values()].map((read) => ({ read, ...read.read }));

describe('every read', () => {
  it('is known by its area and verb, and holds a permission or says why it is open', () => {
    expect(reads.length).toBeGreaterThan(40);
    for (const audience of reads) {
      expect(audience.name).toMatch(/^[a-z]+\.[a-z-]+$/);
      if ('permission' in audience) expect(permissions).toContain(audience.permission);
      else expect(audience.openBecause.length).toBeGreaterThan(10);
    }
  });

  it.each(reads.filter((audience) => 'permission' in audience))(
    '$name refuses whoever does not hold $permission',
    async ({ read, permission }) => {
      for (const role of roles.filter((one) => !rolesWith(permission).includes(one))) {
        await expect(read(scopeOf(role), undefined as never)).rejects.toBeInstanceOf(Forbidden);
      }
    },
  );
});

describe('ids of another municipality', () => {
  let own: TownAtWork;
  let other: TownAtWork;
  let none: TownAtWork;

  beforeAll(async () => {
    own = await aTownAtWork('own');
    other = await aTownAtWork('other');
    none = nowhere(own);
  });

  const show = (row: ReadRow, input: unknown): Promise<unknown> => {
    const read = allReads().get(row.name);
    if (!read) throw new Error(`There is no read ${row.name}.`);
    const [role = 'admin'] = 'permission' in read.read ? rolesWith(read.read.permission) : [];
    return read(row.as?.(own) ?? scopeOf(role), input as never, { now });
  };

  it('are tried with every read that takes any', () => {
    const tried = new Set([...readRows.map(({ name }) => name), ...Object.keys(withoutIds)]);
    expect(reads.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect([...tried].filter((name) => !allReads().has(name))).toEqual([]);
  });

  it.each(readRows.filter((row) => !row.finds))('$name shows its own, and nothing of others', async (row) => {
    const [mine, theirs, nobodys] = [row.input(own), row.input(other), row.input(none)];
    await show(row, mine);
    const paths = idPaths(mine, theirs);
    expect(paths).not.toEqual([]);
    const before = await printOf(db.admin);
    for (const path of paths) {
      const foreign = await outcomeOf(show(row, mixed(mine, theirs, [path])));
      expect(fits(foreign, 'NotFound', path), `${path}: ${foreign}`).toBe(true);
      expect(await outcomeOf(show(row, mixed(mine, nobodys, [path])))).toBe(foreign);
    }
    expect(await printOf(db.admin)).toBe(before);
  });

  it.each(readRows.filter((row) => row.finds))('$name finds its own, and nothing of others', async (row) => {
    const found = async (town: TownAtWork) => withoutIdsOf(town, await show(row, row.input(town)));
    const nothing = await found(none);
    expect(await found(own)).not.toBe(nothing);
    expect(await found(other)).toBe(nothing);
  });
});

/** What was found, as text; what was asked for may stand in it again. A number, as of a version, names nothing. */
function withoutIdsOf(town: TownAtWork, found: unknown): string {
  const names = Object.values(town).filter((value) => !/^\d+$/.test(value));
  return names.reduce((text, id) => text.replaceAll(id, '#'), JSON.stringify({ found }));
}
