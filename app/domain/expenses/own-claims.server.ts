import { listClaims } from '#db/queries/expenses.server';
import { read } from '~/domain/kernel/read.server';
import { ownHostId } from '~/domain/registry/index.server';
import { formatMonth } from '~/lib/japanese-date';
import { requireClaim } from './access.server';
import { claimView, lineChoices } from './claim-view.server';
import { claimStatusNames, type ClaimStatus } from './rules';

const mostShown = 60;

/** The claims of the reader's own host, the newest month first. */
export const listOwnClaims = read({
  name: 'expenses.list-own-claims',
  permission: 'portal.use',
  run: async ({ tx, scope }) => {
    const rows = await listClaims(tx, { hostId: ownHostId(scope) }, mostShown);
    return rows.map((row) => ({
      id: row.id,
      month: `${formatMonth(row.period)}分`,
      status: row.status as ClaimStatus,
      statusName: claimStatusNames[row.status as ClaimStatus],
      lines: row.lines,
      claimable: row.claimable,
      approved: row.approved,
      decided: row.decidedOn !== null,
      returnReason: row.returnReason,
    }));
  },
});

/** One claim of the reader's own host. */
export const getOwnClaim = read({
  name: 'expenses.get-own-claim',
  permission: 'portal.use',
  run: async ({ tx, scope, now }, id: string | undefined) =>
    (await claimView(tx, await requireClaim(tx, scope, id), now)).view,
});

/** What the questions for a new line of the own host offer. */
export const ownLineChoices = read({
  name: 'expenses.own-line-choices',
  permission: 'portal.use',
  run: ({ tx, scope }) => lineChoices(tx, ownHostId(scope)),
});
