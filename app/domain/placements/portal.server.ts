import { findContact, listForHost, listOpenCards } from '#db/queries/portal.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { isShown } from '~/domain/people/rules';
import { ownHostId, requireHost } from '~/domain/registry/index.server';
import { lentTo } from '~/domain/works/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { acceptanceCardOf, inquiryCardShown, kindShown } from './shown-cards';

const waiting = ['asked'] as const;
const together = ['accepted', 'trial', 'active', 'paused', 'settled'] as const;

type Row = Awaited<ReturnType<typeof listForHost>>[number];
type Cards = Awaited<ReturnType<typeof listOpenCards>>;

/**
 * What leaves the team: the row under its key, with the cards that are shown today. The code is for the audit log. Who only
 * keeps an eye on somebody is told the request and nothing else, so not what was agreed either, also when the card is over.
 */
function outward({ code: _code, placementId, key, acceptanceKind, ...row }: Row, cards: Cards, day: Day) {
  const open = cards.filter((card) => card.placementId === placementId);
  const own = open.filter((card) => isShown(card, day));
  return {
    ...row,
    agreedConditions: kindShown(open, acceptanceKind) === 'watch' ? '' : row.agreedConditions,
    id: key,
    card: inquiryCardShown(own.findLast(({ level }) => level === 2)?.shown),
    acceptance: acceptanceCardOf(own.findLast(({ level }) => level === 3)?.shown),
  };
}

async function readRows(tx: ScopedTx, hostId: string, statuses: readonly string[], day: Day) {
  const cards = await listOpenCards(tx, hostId);
  const rows = await listForHost(tx, hostId, statuses);
  return rows.map((row) => ({ row, page: outward(row, cards, day) }));
}

/** The host's first page: inquiries that wait for its answer, the people who come, and works that lie there (I11). */
export const getPortal = read({
  name: 'placements.portal',
  permission: 'portal.use',
  run: async ({ tx, scope, now }, _: null) => {
    const hostId = ownHostId(scope);
    const host = await requireHost(tx, hostId);
    // An inquiry whose card has ended asks nothing any more.
    const inquiries = (await readRows(tx, hostId, waiting, today(now))).filter(({ page }) => page.card);
    const people = await readRows(tx, hostId, together, today(now));
    const lent = await lentTo(tx, hostId, today(now));
    return {
      page: {
        hostName: host.name,
        inquiries: inquiries.map(({ page }) => page),
        people: people.map(({ page }) => page),
        lent: lent.map(({ page }) => page),
      },
      codes: [
        ...new Set([
          ...[...inquiries, ...people].map(({ row }) => row.code),
          ...lent.map(({ code }) => code),
        ]),
      ],
    };
  },
  shows: ({ codes }) => ({ codes, context: '担当' }),
});

/** One inquiry or placement of this host, by the key in its address. */
export const getForHost = read({
  name: 'placements.portal-one',
  permission: 'portal.use',
  run: async ({ tx, scope, now }, key: string | undefined) => {
    const all = [...waiting, ...together, 'declined', 'ended'];
    const rows = await readRows(tx, ownHostId(scope), all, today(now));
    const found = isId(key) ? rows.find(({ page }) => page.id === key) : undefined;
    if (!found) throw new NotFound('打診');
    const { row, page } = found;
    // Whatever has ended tells nothing of the person any more, nor of what was agreed (I10, I11).
    const closed = row.status === 'declined' || row.status === 'ended';
    if (closed) {
      const { id, alias, status } = page;
      return { page: { closed: true as const, id, alias, status }, codes: [row.code] };
    }
    const contact = await findContact(tx, row.placementId);
    return { page: { closed: false as const, ...page, contact: contact?.name ?? '' }, codes: [row.code] };
  },
  shows: ({ codes }) => ({ codes, context: '担当' }),
});
