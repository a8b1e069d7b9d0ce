import { declareMode, env } from './env.server';

const development = process.argv.includes('--dev');
declareMode(development ? 'development' : 'production');

let finish: (() => Promise<void>) | undefined;
let stoppedAt = 0;

async function start(): Promise<void> {
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Wrong settings are told before anything that reads them is loaded.
  env();
  const [{ startSite }, { tell, welcome }] = await Promise.all([
    import('./boot/site.server'),
    import('./boot/tell.server'),
  ]);
  const site = await startSite({ development, tell });
  finish = site.stop;
  tell(welcome(site.address, site.demonstration));
}

function stop(): void {
  const again = stoppedAt > 0;
  // npm hands on the Ctrl+C that the terminal has sent too; a second one of a person does not wait.
  if (again && Date.now() - stoppedAt < 1_000) return;
  if (again || !finish) process.exit(130);
  stoppedAt = Date.now();
  finish().then(() => process.exit(0), fail);
}

async function fail(error: unknown): Promise<void> {
  const { tellFailure } = await import('./boot/tell.server');
  tellFailure(error);
  process.exit(1);
}

void start().catch(fail);
