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

  let stopping = false;
  const stop = () => {
    // A second Ctrl+C does not wait.
    if (stopping) process.exit(130);
    stopping = true;
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
