/** The engine that a run of the contract suite is about; PostgreSQL answers in both where the other one does not. */
export type ContractEngine = 'postgresql' | 'meilisearch';

/** Whether the settings name a search server. */
export const hasSearchServer = Boolean(process.env['MEILISEARCH_URL']);

/**
 * What the contract asks of PostgreSQL alone: any piece of any field finds its host. An engine that looks for words
 * finds words.
 */
const ofPostgresAlone = ['tests/contract/search/substrings.test.ts'];

/** The contract suite once more, against the search server of the settings; none where they name none. */
export const contractOfSearchServer = hasSearchServer
  ? [
      {
        extends: true as const,
        test: {
          name: 'contract-meilisearch',
          include: ['tests/contract/search/*.test.ts'],
          exclude: ofPostgresAlone,
          provide: { contractEngine: 'meilisearch' as const },
          setupFiles: ['tests/setup/quiet.ts'],
          globalSetup: ['tests/setup/global.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ]
  : [];

/** One line about what was not run. */
export function tellWhatIsLeftOut(): void {
  if (!hasSearchServer)
    process.stdout.write(
      'MEILISEARCH_URL がないので、検索の契約試験は PostgreSQL だけで行います（Meilisearch の分は行いません）。\n',
    );
}
