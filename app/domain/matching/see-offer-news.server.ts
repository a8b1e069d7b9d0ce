import { markNewsSeen } from '#db/queries/offer-news.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { seeOfferNewsSchema } from './schema';
import { ownOfferNewsOf } from './waiting-news.server';

/**
 * The reader has seen news of an offer: it is told no more, until the offer changes. What was seen in another window
 * already stays seen.
 *
 * @throws NotFound for an offer of which no news waits or waited for the reader.
 */
export const seeOfferNews = command({
  name: 'matching.see-offer-news',
  permission: 'matches.run',
  input: seeOfferNewsSchema,
  run: async ({ tx, scope, now }, { ids }) => {
    const rows = await ownOfferNewsOf(tx, scope, ids);
    const [first] = rows;
    if (!first) throw new NotFound('お知らせ');
    const unseen = rows.filter(({ seenAt }) => seenAt === null);
    await markNewsSeen(
      tx,
      unseen.map(({ id }) => id),
      now,
    );
    return {
      value: { title: first.title },
      audit:
        unseen.length === 0
          ? []
          : {
              subject: { type: 'opportunity', id: first.opportunityId },
              codes: [...new Set(unseen.map(({ code }) => code))],
            },
    };
  },
});
