import { startEmbedded } from '#db/embedded.server';

// A site reduced to its database: starts it, says so in one line, and stops it when asked to.
const keepAlive = setInterval(() => undefined, 60_000);

async function run() {
  const server = await startEmbedded({ dataDir: process.argv[2] ?? '' });
  process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, owned: server.owned })}\n`);
  process.once('SIGTERM', () => {
    clearInterval(keepAlive);
    void server.stop();
  });
}

void run();
