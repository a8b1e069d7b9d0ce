import { rmSync } from 'node:fs';

// The real site for the browser journeys, on a data folder that goes with it.
const { DATA_DIR } = process.env;
process.once('exit', () => {
  if (DATA_DIR) rmSync(DATA_DIR, { recursive: true, force: true });
});

await import('../../app/start');
