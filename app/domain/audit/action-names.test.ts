import { expect, it } from 'vitest';
import { ownActs } from '~/domain/accounts/record-access.server';
import { allCommands } from '~/domain/kernel/command.server';
import { namedActions } from './action-names';
import { areaNames } from './schema';

const doors = import.meta.glob('/app/domain/*/index.server.ts', { eager: true });

it('has words for every command, so that the log can be read without knowing the code', () => {
  expect(Object.keys(doors).length).toBeGreaterThan(5);
  const written = [...allCommands().keys(), ...ownActs.map((act) => `accounts.${act}`)].filter(
    (name) => name !== 'accounts.record-access',
  );
  expect(written.filter((name) => !namedActions.includes(name))).toEqual([]);
});

it('knows the area of every act it names', () => {
  const areas = new Set(namedActions.map((name) => name.split('.', 1)[0] ?? ''));
  expect([...areas].filter((area) => !(area in areaNames))).toEqual([]);
});
