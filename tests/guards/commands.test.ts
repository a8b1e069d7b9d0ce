import { describe, expect, it } from 'vitest';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { allCommands } from '~/domain/kernel/command.server';
import { Forbidden } from '~/domain/kernel/errors';
import { permissions, roles, rolesWith } from '~/domain/kernel/permissions';
import { visitorScope } from '~/domain/kernel/scope';
import { towns } from '#tests/factories/towns';

useDatabase();
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
