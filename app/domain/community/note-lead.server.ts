import { findGapForUpdate } from '#db/queries/community.server';
import { insertLead, listLeadNames, lockNewLeads } from '#db/queries/leads.server';
import { findWishForUpdate } from '#db/queries/wishes.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { takeUpProposal } from '~/domain/matching/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { comparable } from '~/lib/text/fold';
import { chosenArea } from './chosen-area.server';
import { leadStageNames, underWay, type LeadStage } from './lead-rules';
import { noteLeadSchema } from './lead-schema';
import { wishesInUse } from './wish-rules';
import { refusePast } from './plan-lead.server';

/**
 * A place that staff want to approach. Whoever notes it looks after it.
 *
 * @throws Invalid when somebody approaches a place of that name already, also a moment ago (of what a host wants to
 * talk over each becomes a lead once, however many there are of that host), or when the wish
 * it was to answer is not in use any more, or what a host wanted to talk over is not open any more.
 */
export const noteLead = command({
  name: 'community.note-lead',
  permission: 'leads.manage',
  input: noteLeadSchema,
  run: async ({ tx, scope, now }, { area, gap, wish, proposal, kind = '', note = '', ...lead }) => {
    refusePast(lead.nextOn, today(now));
    if (gap !== undefined && !(await findGapForUpdate(tx, gap))) throw new NotFound('足りない資源');
    if (wish !== undefined) await requireWishInUse(tx, wish);
    if (proposal !== undefined) await takeUp(tx, proposal, today(now));
    const { areaId } = await chosenArea(tx, area);
    if (proposal === undefined) await refuseDouble(tx, lead.name);
    const id = newId();
    const froms = { gapId: gap ?? null, wishId: wish ?? null, proposalId: proposal ?? null };
    await insertLead(tx, {
      ...{ id, ...lead, hostKind: kind, note, areaId, ...froms },
      createdAt: now,
      ownerUserId: userOf(scope).userId,
    });
    return {
      value: { id },
      audit: {
        subject: { type: 'lead', id },
        change: { stage: 'noticed', areaId, ...froms },
      },
    };
  },
});

/** Nothing is made of a wish before a person has read it, nor of one that was left out. */
async function requireWishInUse(tx: ScopedTx, id: string): Promise<void> {
  const wish = await findWishForUpdate(tx, id);
  if (!wish) throw new NotFound('地域の声');
  if (wishesInUse.includes(wish.status)) return;
  throw new Invalid({
    '': [
      'もとにした地域の声は、いま生かされていません。声とむすびつけずに書き足すなら、そのまま、もう一度押してください。',
    ],
  });
}

/** What a host wants to talk over becomes one lead. */
async function takeUp(tx: ScopedTx, proposal: string, day: Day): Promise<void> {
  if (await takeUpProposal(tx, proposal, day)) return;
  throw new Invalid({
    '': ['もとにした相談は、もう続きが決まっています。声かけ先の一覧で、いまの様子を見てください。'],
  });
}

async function refuseDouble(tx: ScopedTx, name: string): Promise<void> {
  await lockNewLeads(tx);
  const key = comparable(name);
  const same = (await listLeadNames(tx, underWay)).find((lead) => comparable(lead.name) === key);
  if (same)
    throw new Invalid({
      name: [
        `同じ名前の声かけ先が、もうあります（${leadStageNames[same.stage as LeadStage]}）。一覧で、いまの様子を見てください。`,
      ],
    });
}
