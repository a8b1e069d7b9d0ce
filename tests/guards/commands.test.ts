import { beforeAll, describe, expect, it } from 'vitest';
import { withScope, type ScopedTx } from '#db/scope.server';
import { scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { allCommands } from '~/domain/kernel/command.server';
import { Forbidden } from '~/domain/kernel/errors';
import { permissions, roles, rolesWith } from '~/domain/kernel/permissions';
import { visitorScope } from '~/domain/kernel/scope';
import '~/domain/reactions.server';
import { commandRows, usualNow, withoutIds, type CommandRow } from './foreign-ids/commands';
import { idFieldsOf } from './foreign-ids/schema-fields';
import { aTownAtWork, nowhere, type TownAtWork } from './foreign-ids/town-at-work';
import { fits, idPaths, mixed, outcomeOf, printOf } from './foreign-ids/trial';

const db = useDatabase();
import.meta.glob('/app/domain/*/index.server.ts', { eager: true });

const commands = [...allCommands().values()].map((command) => ({ command, ...command.command }));

describe('every command', () => {
  it('is known by its area and verb, and holds a permission', () => {
    expect(commands.length).toBeGreaterThan(25);
    for (const { name, permission } of commands) {
      expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(permissions).toContain(permission);
    }
  });

  it.each(commands)('$name refuses whoever does not hold $permission', async ({ command, permission }) => {
    const without = roles
      .filter((role) => !rolesWith(permission).includes(role))
      .map((role) => scopeOf(role));
    for (const scope of [...without, visitorScope(towns.own.id, 'test-request')]) {
      await expect(command(scope, {} as never)).rejects.toBeInstanceOf(Forbidden);
    }
  });
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

  const commandOf = ({ name }: CommandRow) => {
    const found = allCommands().get(name);
    if (!found) throw new Error(`There is no command ${name}.`);
    return found;
  };

  const scopeFor = (row: CommandRow) => {
    const [role = 'admin'] = rolesWith(commandOf(row).command.permission);
    return row.as?.(own) ?? scopeOf(role);
  };

  const give = (row: CommandRow, input: unknown, call: { tx?: ScopedTx } = {}) =>
    commandOf(row)(scopeFor(row), input as never, { now: row.now ?? usualNow, ...call });

  /** Whether the command goes through with its own ids; what it did is taken back. */
  const goesThrough = (row: CommandRow) => {
    const back = new Error('taken back');
    return withScope(scopeFor(row), async (tx) => {
      await give(row, row.input(own), { tx });
      throw back;
    }).catch((error: unknown) => {
      if (error !== back) throw error;
    });
  };

  /** Gives the command what is foreign at these paths, and what stands nowhere; what is wrong with the answers. */
  const faultsAt = async (row: CommandRow, paths: readonly string[]): Promise<string[]> => {
    const [mine, theirs, nobodys] = [row.input(own), row.input(other), row.input(none)];
    const foreign = await outcomeOf(give(row, mixed(mine, theirs, paths)));
    const unknown = await outcomeOf(give(row, mixed(mine, nobodys, paths)));
    const due = paths.map((path) => ({ path, answer: row.answers?.[path] ?? 'NotFound' }) as const);
    const where = paths.join(' and ');
    return [
      ...(due.some(({ answer, path }) => fits(foreign, answer, path)) ? [] : [`${where}: ${foreign}`]),
      ...(foreign === unknown ? [] : [`${where} tells that it exists: ${foreign}, but ${unknown}`]),
    ];
  };

  const faultsOf = async (row: CommandRow): Promise<string[]> => {
    const paths = idPaths(row.input(own), row.input(other));
    const before = await printOf(db.admin);
    const tries = paths.length > 1 ? [...paths.map((path) => [path]), paths] : [paths];
    const faults: string[] = [];
    for (const tried of tries) faults.push(...(await faultsAt(row, tried)));
    return (await printOf(db.admin)) === before ? faults : [...faults, 'something was written'];
  };

  it('are tried with every command that takes any', () => {
    const tried = new Set([...commandRows.map(({ name }) => name), ...Object.keys(withoutIds)]);
    expect(commands.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect([...tried].filter((name) => !allCommands().has(name))).toEqual([]);
  });

  it.each(commands)('are tried in every field of $name that takes one', ({ name, input }) => {
    const tried = commandRows
      .filter((row) => row.name === name)
      .flatMap((row) => idPaths(row.input(own), row.input(other)));
    const shapes = new Set(tried.map((path) => path.replace(/\d+/g, '')));
    expect(idFieldsOf(input).filter((field) => !shapes.has(field))).toEqual([]);
  });

  it.each(commandRows)('$name goes through with its own', (row) => goesThrough(row));

  it.each(commandRows)('$name refuses', async (row) => {
    expect(idPaths(row.input(own), row.input(other))).not.toEqual([]);
    expect(await faultsOf(row)).toEqual([]);
  });

  it('would be seen to be taken, were a wall down', async () => {
    const row = commandRows.find(({ name }) => name === 'accounts.close-user');
    if (!row) throw new Error('The row is gone.');
    await db.admin`alter table users disable row level security`;
    const faults = await faultsOf(row);
    await db.admin`alter table users enable row level security`;
    expect(faults).toEqual(expect.arrayContaining(['id: taken', 'something was written']));
  });
});
