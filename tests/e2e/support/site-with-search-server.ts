import { refusal, toldServer, type Answerer, type ToldServer } from '#tests/setup/search-server';
import { startSecondSite } from './second-site';

/** How the search server of a site behaves. */
export interface SearchServerMood {
  /** Finds these hosts, whatever it is asked. */
  finds: (hostIds: readonly string[]) => Promise<void>;
  errs: () => Promise<void>;
  hangs: () => Promise<void>;
  isKilled: () => Promise<void>;
}

export interface SiteWithSearchServer {
  address: string;
  server: SearchServerMood;
  /** Searches that reached the server. */
  searches: () => number;
  stop(): Promise<void>;
}

/** A site whose words are looked up by another server, which does as it is told. */
export async function startSiteWithSearchServer(): Promise<SiteWithSearchServer> {
  let searches = 0;
  let mood: Answerer = () => ({ body: { hits: [] } });
  const answer: Answerer = (request) => {
    if (!request.path.endsWith('/search')) return refusal(403, 'invalid_api_key');
    searches += 1;
    return mood(request);
  };
  let server: ToldServer | null = await toldServer(answer);
  const { url } = server;
  const become = async (next: Answerer) => {
    mood = next;
    server ??= await toldServer(answer, Number(new URL(url).port));
  };
  const isKilled = async () => {
    await server?.close();
    server = null;
  };
  try {
    const site = await startSecondSite({ MEILISEARCH_URL: url, MEILISEARCH_KEY: 'may search' });
    const stop = async () => {
      await site.stop();
      await isKilled();
    };
    const moods: SearchServerMood = {
      finds: (hostIds) => become(() => ({ body: { hits: hostIds.map((host) => ({ host })) } })),
      errs: () => become(() => refusal(500, 'internal')),
      hangs: () => become(() => new Promise(() => undefined)),
      isKilled,
    };
    return { address: site.address, server: moods, searches: () => searches, stop };
  } catch (error) {
    await isKilled();
    throw error;
  }
}
