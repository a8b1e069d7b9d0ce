import { findContact, listForHost } from '#db/queries/portal.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { ownHostId, requireHost } from '~/domain/registry/index.server';

const waiting = ['asked'] as const;
const together = ['accepted', 'trial', 'active', 'paused', 'settled'] as const;

type Row = Awaited<ReturnType<typeof listForHost>>[number];

/** What leaves the team: everything but the code, which is only for the audit log. */
function outward({ code: _code, ...row }: Row) {
  return row;
}

/** The host's first page: inquiries that wait for its answer, and the people who come (I11). */
export const getPortal = read({
  name: 'placements.portal',
  permission: 'portal.use',
  run: async ({ tx, scope }, _: null) => {
    const hostId = ownHostId(scope);
    const host = await requireHost(tx, hostId);
    const inquiries = await listForHost(tx, hostId, waiting);
    const people = await listForHost(tx, hostId, together);
    return {
      page: { hostName: host.name, inquiries: inquiries.map(outward), people: people.map(outward) },
      codes: [...inquiries, ...people].map(({ code }) => code),
    };
  },
  shows: ({ codes }) => ({ codes, context: '担当' }),
});

/** One inquiry or placement of this host. */
export const getForHost = read({
  name: 'placements.portal-one',
  permission: 'portal.use',
  run: async ({ tx, scope }, id: string | undefined) => {
    const rows = await listForHost(tx, ownHostId(scope), [...waiting, ...together, 'declined', 'ended']);
    const row = isId(id) ? rows.find((candidate) => candidate.id === id) : undefined;
    if (!row) throw new NotFound('打診');
    // An inquiry that has ended shows nothing of the person any more (I10).
    const closed = row.status === 'declined' || row.status === 'ended';
    const contact = await findContact(tx, row.id);
    return {
      page: { ...outward(row), card: closed ? null : row.card, contact: contact?.name ?? '' },
      codes: [row.code],
    };
  },
  shows: ({ codes }) => ({ codes, context: '担当' }),
});
