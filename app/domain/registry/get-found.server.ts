import { read } from '~/domain/kernel/read.server';
import { formatMonth, today } from '~/lib/japanese-date';
import { foundMonthsOffered, monthOf } from './found';
import { foundLines } from './found-lines.server';
import { asRegistered } from './found-schema';
import { timeLabel } from './offer-view.server';
import { requireOpportunity } from './require-opportunity.server';

/**
 * What of an offer may be otherwise than registered, to be told by whoever was there.
 *
 * @throws NotFound
 */
export const getFound = read({
  name: 'registry.get-found',
  permission: 'registry.answer',
  run: async ({ tx, now }, id: string | undefined) => {
    const { host, offer } = await requireOpportunity(tx, id);
    const day = today(now);
    const lines = await foundLines(tx, offer, day);
    return {
      host: { id: host.id, name: host.name },
      offer: { id: offer.id, title: offer.title, timeLabel: timeLabel(offer) },
      lines,
      /** What was seen in an earlier month and can be seen again. */
      before: lines.flatMap(({ subject, label, standing, seenLast }) =>
        standing !== asRegistered && seenLast !== null && seenLast < monthOf(day)
          ? [{ value: subject, label: `${label}（${formatMonth(seenLast)}）` }]
          : [],
      ),
      months: foundMonthsOffered(day).map((month) => ({ value: month, label: formatMonth(month) })),
    };
  },
});

export type FoundPage = Awaited<ReturnType<typeof getFound>>;
