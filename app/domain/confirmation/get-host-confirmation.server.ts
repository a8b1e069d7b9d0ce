import { listLinks, listTold } from '#db/queries/confirmations.server';
import { listReachOuts } from '#db/queries/reach-outs.server';
import { read } from '~/domain/kernel/read.server';
import { reachStateOf } from '~/domain/notices/index.server';
import type { ReachOutcome, ReachWay } from '~/domain/notices/rules';
import { capWarning } from '~/domain/notices/rules';
import { freshnessLimits, requireHost } from '~/domain/registry/index.server';
import { freshnessLabel, freshnessOf } from '~/domain/registry/rules';
import { dayOf, today } from '~/lib/japanese-date';
import { sheetOf } from './host-sheet.server';
import type { LinkChannel } from './link-rules';
import { daysLeft } from './stale-rules';

const linksShown = 10;

/** How one host stands: what is asked about, what was asked when and by whom this quarter, what it told. */
export const getHostConfirmation = read({
  name: 'confirmation.get-host',
  permission: 'registry.search',
  run: async ({ tx, now }, id: string | undefined) => {
    const host = await requireHost(tx, id);
    const day = today(now);
    const limits = await freshnessLimits(tx, day);
    const { quarter, cap, counts } = await reachStateOf(tx, [host.id], day);
    const count = counts.get(host.id) ?? 0;
    return {
      host: {
        id: host.id,
        name: host.name,
        phone: host.contactPhone || host.publicPhone,
        hasMail: host.contactMail !== '',
        confirmedOn: host.confirmedOn,
        confirmedHow: host.confirmedHow,
        freshness: freshnessOf(host.confirmedOn, day, limits),
        freshnessLabel: freshnessLabel(host.confirmedOn, day, limits),
        daysLeft: daysLeft(host.confirmedOn, day, limits),
      },
      sheet: await sheetOf(tx, host),
      reach: {
        quarter: quarter.label,
        count,
        cap,
        warning: capWarning(count, cap, quarter),
        all: (await listReachOuts(tx, host.id, quarter)).map((row) => ({
          ...row,
          way: row.way as ReachWay,
          outcome: row.outcome as ReachOutcome,
        })),
      },
      links: (await listLinks(tx, host.id, linksShown)).map((link) => ({
        id: link.id,
        channel: link.channel as LinkChannel,
        on: dayOf(link.createdAt),
        expiresOn: link.expiresOn,
        answer: link.answer,
        answeredOn: link.answeredAt === null ? null : dayOf(link.answeredAt),
        waits: link.answeredAt === null && link.replacedAt === null && link.expiresOn >= day,
      })),
      told: (await listTold(tx, [host.id])).map(({ id: link, answerText, answeredAt }) => ({
        id: link,
        text: answerText,
        on: answeredAt === null ? day : dayOf(answeredAt),
      })),
      today: day,
    };
  },
});

export type HostConfirmationPage = Awaited<ReturnType<typeof getHostConfirmation>>;
