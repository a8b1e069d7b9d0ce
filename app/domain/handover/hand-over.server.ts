import { handCases, handLeads, listLeadsOf } from '#db/queries/handovers.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { noteSlipCheck } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { casesHeld, leadsHandOvers, requireKeeper } from './holdings.server';
import { decideHandOver } from './rules';
import { handOverSchema } from './schema';

/** Whether what was seen is what is there now, in whatever order. */
function areSame(now: readonly string[], seen: readonly string[]): boolean {
  return [...now].sort().join() === [...seen].sort().join();
}

/** Gives all cases and leads of a colleague to another of the same agency, in one step (D1). */
export const handOver = command({
  name: 'handover.hand-over',
  permission: 'cases.edit',
  input: handOverSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const user = userOf(scope);
    const from = await requireKeeper(tx, user, input.from);
    const to = await requireKeeper(tx, user, input.to);
    const held = await casesHeld(tx, user, { userId: from.userId, lock: true }, today(now));
    const leads = await listLeadsOf(tx, { userId: from.userId, lock: true });
    const codes = held.map(({ code }) => code);
    const leadIds = leads.map(({ id }) => id);
    if (!areSame(codes, input.seen) || !areSame(leadIds, input.seenLeads)) {
      throw new Refused(
        '担当のケースか声かけ先が、開いたあとに変わりました。',
        'ページを開きなおして、確かめてください。',
      );
    }
    const open = held.filter(({ slip }) => slip === 'not_checked' || slip === 'out_of_date');
    const compared = open.filter(({ code }) => input.compared.includes(code));
    insist(
      decideHandOver({
        own: from.userId === user.userId,
        leads: leadsHandOvers(scope),
        same: from.userId === to.userId,
        receives: to.active && to.coordinates,
        things: held.length + leads.length,
        unchecked: open.length - compared.length,
        cannotCheck: input.cannotCheck,
      }),
    );
    const checks = [];
    for (const { id } of compared) checks.push(...(await noteSlipCheck(context, id)));
    await handCases(
      tx,
      held.map(({ id }) => id),
      to.userId,
    );
    await handLeads(tx, leadIds, to.userId);
    return {
      value: { to: to.name, cases: held.length, leads: leads.length },
      audit: [
        ...checks,
        {
          subject: { type: 'user', id: from.userId },
          codes,
          change: {
            to: to.userId,
            cases: held.length,
            leads: leads.length,
            leadIds,
            unchecked: open.length - compared.length,
            withoutPaper: held.filter(({ slip }) => slip === 'not_made').length,
          },
        },
      ],
    };
  },
});
