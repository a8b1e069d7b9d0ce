import { declareMode, env } from '../env.server';

declareMode('production');

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

/** @returns how the process ends: 0 done, 1 refused or failed, 2 written wrongly. */
async function main(words: readonly string[]): Promise<number> {
  env();
  const { findCommand, help, helpOf } = await import('./commands.server');
  const found = findCommand(words);
  if (!found) {
    const asked = words.length === 0 || words.includes('--help') || words[0] === 'help';
    if (!asked) complain(`「${words.join(' ')}」というコマンドはありません。\n`);
    say(help());
    return asked ? 0 : 2;
  }
  if (found.args.includes('--help')) {
    say(helpOf(found.command));
    return 0;
  }
  const [{ openSiteDatabase }, { openSettledEngine }] = await Promise.all([
    import('../boot/database.server'),
    import('../boot/second-engine.server'),
  ]);
  const database = await openSiteDatabase({ migrate: 'when-needed' });
  openSettledEngine();
  try {
    await found.command.run(found.args, say);
    return 0;
  } catch (error) {
    return await tellProblem(error, helpOf(found.command));
  } finally {
    await database.close();
  }
}

async function tellProblem(error: unknown, usage: string): Promise<number> {
  const [{ DomainError }, { Found, UsageError }] = await Promise.all([
    import('~/domain/kernel/errors'),
    import('./command.server'),
  ]);
  if (error instanceof UsageError) {
    complain(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (error instanceof DomainError || error instanceof Found) {
    complain(error.message);
    return 1;
  }
  throw error;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  async (error: unknown) => {
    const { tellFailure } = await import('../boot/tell.server');
    tellFailure(error);
    process.exit(1);
  },
);
