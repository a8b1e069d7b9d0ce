import { describe, expect, it } from 'vitest';
import { readArguments, UsageError, type CliCommand } from './command.server';
import { findCommand, help } from './commands.server';

const shape = { words: ['<コード>', '<ファイル>…'], required: ['level'], optional: ['name'] } as const;

describe('what follows a command', () => {
  it('is read into words and options, in any order', () => {
    expect(readArguments(['222127', '--level', '小学校区', 'a.csv', 'b.csv'], shape)).toEqual({
      words: ['222127', 'a.csv', 'b.csv'],
      options: { level: '小学校区' },
      flags: new Set(),
    });
    const flags = ['replace', 'keep-gone'] as const;
    expect(readArguments(['1', 'a', '--replace', '--level', 'x'], { ...shape, flags })).toEqual({
      ...{ words: ['1', 'a'], options: { level: 'x' }, flags: new Set(['replace']) },
    });
    expect(readArguments(['1', 'a', '--name=x', '--level=y'], shape).options).toEqual({
      level: 'y',
      name: 'x',
    });
  });

  it.each([
    [['222127', 'a.csv'], '--level がありません。'],
    [['--level', 'x'], '<コード>、<ファイル>… がありません。'],
    [['222127', '--level', 'x'], '<ファイル>… がありません。'],
    [['222127', 'a.csv', '--level'], '--level の後ろに値がありません。'],
    [['222127', 'a.csv', '--levle', 'x'], '--levle という指定はありません。'],
  ])('%j is refused: %s', (args, message) => {
    expect(() => readArguments(args, shape)).toThrow(new UsageError(message));
  });

  it('may not be more than the command takes', () => {
    expect(() => readArguments(['a', 'b'], { words: ['<一つ>'] })).toThrow(
      new UsageError('「b」は余分です。'),
    );
  });
});

describe('commands', () => {
  const some = ['user add', 'user', 'reindex'].map((name): CliCommand => ({
    name,
    usage: '<もの>',
    summary: `${name} をします。`,
    run: () => Promise.resolve(),
  }));

  it.each([
    [['user', 'add', 'a@b'], 'user add', ['a@b']],
    [['user', 'list'], 'user', ['list']],
    [['reindex'], 'reindex', []],
  ])('%j is %s', (words, name, args) => {
    const found = findCommand(words, some);
    expect(found?.command.name).toBe(name);
    expect(found?.args).toEqual(args);
  });

  it('are all in the help', () => {
    expect(findCommand(['nonsense'], some)).toBeUndefined();
    for (const { name, summary } of some) {
      expect(help(some)).toContain(`npm run musubiba -- ${name} <もの>\n      ${summary}`);
    }
  });
});
