import { countRuns, listRuns } from '#db/queries/exchange.server';
import { read } from '~/domain/kernel/read.server';
import { describeRun } from './get-import.server';

const RUNS_A_PAGE = 20;

/** Runs, the newest first. */
export const listImports = read({
  name: 'exchange.list-imports',
  permission: 'imports.run',
  run: async ({ tx, now }, { page }: { page: number }) => ({
    ...{ page, pageSize: RUNS_A_PAGE, total: await countRuns(tx, 'hosts') },
    runs: (await listRuns(tx, 'hosts', RUNS_A_PAGE, (page - 1) * RUNS_A_PAGE)).map((run) =>
      describeRun(run, now),
    ),
  }),
});
