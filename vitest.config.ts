import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';
import { contractOfSearchServer } from './tests/setup/search-engines';

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    // BASE_URL too: Vite puts a path there.
    env: {
      BASE_URL: 'https://musubiba.test',
      MUSUBIBA_SECRET: 'a secret of the tests, the same for every run',
      LOG_LEVEL: 'silent',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,bench,db,search,tests/setup}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/quiet.ts'],
          // Hundreds of generated cases on two busy cores.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,contract,guards}/**/*.test.ts'],
          provide: { contractEngine: 'postgresql' },
          setupFiles: ['tests/setup/quiet.ts'],
          globalSetup: ['tests/setup/global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...contractOfSearchServer,
    ],
  },
});
