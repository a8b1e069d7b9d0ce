import { listLoansToFetch } from '#db/queries/works-out.server';
import type { Reader } from './reader';
import { workItem } from './work-items';

/** Works of the reader's cases that are with a host and are to come back. */
export async function worksToFetch({ tx, today, mine }: Reader) {
  return (await listLoansToFetch(tx, today)).filter(mine).map((row) => workItem(row, today));
}
