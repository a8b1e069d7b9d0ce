import { approvedInYear, listTargets, listWorkRequests } from '#db/queries/expense-facts.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { visibleCaseIds } from '~/domain/people/index.server';
import { terms } from '~/domain/taxonomy/index.server';
import { formatDay, formatFiscalYear, today } from '~/lib/japanese-date';
import { requireClaim } from './access.server';
import { claimView, lineChoices } from './claim-view.server';
import { findBudget } from './decide-claim.server';
import { judgeDecider, judgeReturn } from './rules';

/** One claim with all that is needed to write, check or decide it. Cases stand by their code for who works on them. */
export const getClaim = read({
  name: 'expenses.get-claim',
  permission: 'expenses.read',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const claim = await requireClaim(tx, scope, id);
    const { judged, view } = await claimView(tx, claim, now);
    const visible = can(scope, 'placements.read') ? await visibleCaseIds(tx, scope) : new Set<string>();
    const codes = Object.fromEntries(
      judged.flatMap((line) =>
        line.caseId && line.code && visible.has(line.caseId) ? [[line.id, line.code]] : [],
      ),
    );
    const requests = await listWorkRequests(tx, claim.hostId);
    const { people } = await listTargets(tx, claim.hostId);
    return {
      ...view,
      codes,
      may: {
        claim: can(scope, 'expenses.claim'),
        check: can(scope, 'expenses.check') && claim.status === 'submitted',
        decide: can(scope, 'expenses.decide') && claim.status === 'checked',
      },
      returning: judgeReturn(claim.status),
      deciding: judgeDecider({
        status: claim.status,
        checkedBy: claim.checkedBy,
        decider: userOf(scope).userId,
      }),
      choices: await lineChoices(tx, claim.hostId),
      schemes: terms('existingScheme').map(({ slug, label }) => ({ value: slug, label })),
      people: people.map(({ id: value, alias }) => ({ value, label: `${alias || '名前のない'}さん` })),
      requests: requests.map(({ requestedOn, ...request }) => ({ ...request, on: formatDay(requestedOn) })),
      money: {
        year: formatFiscalYear(claim.fiscalYear),
        budget: await findBudget(tx, claim.fiscalYear, today(now)),
        approved: await approvedInYear(tx, claim.fiscalYear),
      },
    };
  },
  shows: ({ codes }) => ({ codes: [...new Set(Object.values(codes))], context: '担当' }),
});

export type ClaimPage = Awaited<ReturnType<typeof getClaim>>;
