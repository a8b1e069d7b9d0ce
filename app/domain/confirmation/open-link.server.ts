import { findLinkByHash, type LinkRow } from '#db/queries/confirmations.server';
import { findMunicipality } from '#db/queries/directory.server';
import type { HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { isLinkToken, tokenHash } from '~/domain/notices/index.server';
import { requireHost } from '~/domain/registry/index.server';
import { dayOf, today, type Day } from '~/lib/japanese-date';
import { sheetOf } from './host-sheet.server';
import { linkStateOf, type LinkState } from './link-rules';

export interface FoundLink {
  link: LinkRow;
  host: HostRow;
  state: LinkState;
}

/**
 * The link of a token, with its host and what can be done with it. With `lock` the host stays locked, so that what
 * was found holds until the transaction ends.
 *
 * @throws NotFound for whatever no link of this municipality has.
 */
export async function requireLink(
  tx: ScopedTx,
  token: string | undefined,
  day: Day,
  { lock = false } = {},
): Promise<FoundLink> {
  const known = isLinkToken(token) ? await findLinkByHash(tx, tokenHash(token)) : null;
  if (!known) throw new NotFound('確認のリンク');
  const host = await requireHost(tx, known.hostId, { lock });
  // Somebody may have answered while we waited for the lock.
  const link = lock && isLinkToken(token) ? await findLinkByHash(tx, tokenHash(token)) : known;
  if (!link || host.status === 'archived') throw new NotFound('確認のリンク');
  const state = linkStateOf(
    {
      shown: link.shown,
      expiresOn: link.expiresOn,
      replaced: link.replacedAt !== null,
      answered: link.answeredAt !== null,
    },
    await sheetOf(tx, host),
    day,
  );
  return { link, host, state };
}

/** The page behind a link: exactly what was asked, and nothing else of the municipality. Opening it changes nothing. */
export const openLink = read({
  name: 'confirmation.open-link',
  openBecause:
    'whoever holds the link was sent it; it shows the facts of that one host as they were asked about',
  run: async ({ tx, scope, now }, token: string | undefined) => {
    const { link, host, state } = await requireLink(tx, token, today(now));
    const municipality = await findMunicipality(scope.municipalityId, tx);
    return {
      state,
      municipality: municipality?.name ?? '',
      hostName: host.name,
      /** Only an open question shows what it asks about. */
      shown: state === 'open' ? link.shown : [],
      askedOn: dayOf(link.createdAt),
      expiresOn: link.expiresOn,
      answer: link.answer,
      answeredOn: link.answeredAt === null ? null : dayOf(link.answeredAt),
      /** A new mail goes to the registered address alone. */
      canAskAnew: link.channel === 'mail' && host.contactMail !== '' && state !== 'answered',
    };
  },
});
