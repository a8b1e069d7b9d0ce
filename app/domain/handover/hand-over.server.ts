import { handCases, handLeads, listLeadsOf } from '#db/queries/handovers.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { noteSlipCheck } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { casesHeld, leadsHandOvers, requireKeeper } from './holdings.server';
import { decideHandOver } from './rules';
import { handOverSchema } from './schema';

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
    const held = await casesHeld(tx, scope, from.userId, today(now), true);
    const leads = await listLeadsOf(tx, from.userId);
    const codes = held.map(({ code }) => code).sort();
    if (codes.join() !== [...input.seen].sort().join()) {
      throw new Refused(
        '担当のケースが、開いたあとに変わりました。',
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
    const leadCount = await handLeads(tx, from.userId, to.userId);
    return {
      value: { to: to.name, cases: held.length, leads: leadCount },
      audit: [
        ...checks,
        {
          subject: { type: 'user', id: from.userId },
          codes,
          change: {
            to: to.userId,
            cases: held.length,
            leads: leadCount,
            unchecked: open.length - compared.length,
          },
        },
      ],
    };
  },
});
