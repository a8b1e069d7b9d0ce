import { declareMode, env } from './env.server';

const development = process.argv.includes('--dev');
declareMode(development ? 'development' : 'production');

async function start(): Promise<void> {
  // Wrong settings are told before anything that reads them is loaded.
  env();
  const [{ startSite }, { tell, welcome }] = await Promise.all([
    import('./boot/site.server'),
    import('./boot/tell.server'),
  ]);
  const site = await startSite({ development, tell });
  tell(welcome(site.address, site.demonstration));

  let stoppedAt = 0;
  const stop = () => {
    // npm hands on the Ctrl+C that the terminal has sent too; a second one of a person does not wait.
    if (stoppedAt > 0 && Date.now() - stoppedAt > 1_000) process.exit(130);
    if (stoppedAt > 0) return;
    stoppedAt = Date.now();
    site.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function fail(error: unknown): Promise<void> {
  const { tellFailure } = await import('./boot/tell.server');
  tellFailure(error);
  process.exit(1);
}

void start().catch(fail);
