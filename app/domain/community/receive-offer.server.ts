import { randomInt } from 'node:crypto';
import { countNewOffers, insertLead, insertPublicOffer } from '#db/queries/leads.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { chosenArea } from './chosen-area.server';
import { offerSchema } from './lead-schema';
import { referenceOf } from './reference';

/** More than a person can look through: then the form says to telephone. */
const mostNewOffers = 300;
/** Letters of the first answer by which a lead is called until somebody knows its name. */
const nameLength = 28;

/**
 * できることを持ち寄る: what somebody told becomes a lead that a person looks at; nothing of it is public. It comes from
 * the open form of the site, or is typed in by staff who heard it.
 *
 * @throws Refused when too many wait already.
 */
export const receiveOffer = command({
  name: 'community.receive-offer',
  permission: 'leads.manage',
  input: offerSchema,
  run: async ({ tx, now }, { area, what, leaveEmpty: _, ...told }) => {
    if ((await countNewOffers(tx)) >= mostNewOffers)
      throw new Refused(
        'いまは、たくさんの申出をいただいていて、お受けできません。',
        '市の窓口に、電話でお知らせください。',
      );
    const { areaId } = await chosenArea(tx, area);
    const id = newId();
    await insertLead(tx, {
      id,
      name: what.length > nameLength ? `${what.slice(0, nameLength)}…` : what,
      areaId,
      source: 'resident_voice',
      createdAt: now,
    });
    const reference = await keep(tx, { id: newId(), leadId: id, what, ...told, receivedAt: now });
    return {
      value: { id, reference },
      audit: { subject: { type: 'lead', id }, change: { stage: 'noticed', areaId, reference } },
    };
  },
});

type Offer = Omit<Parameters<typeof insertPublicOffer>[1], 'reference'>;

/** Under a number that is free; of 100,000 it is the first but for a few. */
async function keep(tx: ScopedTx, offer: Offer): Promise<string> {
  for (;;) {
    const reference = referenceOf(randomInt(100_000));
    if (await insertPublicOffer(tx, { ...offer, reference })) return reference;
  }
}
