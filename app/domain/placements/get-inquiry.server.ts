import { findConsent } from '#db/queries/consents.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { reachWarning } from '~/domain/notices/index.server';
import { requireCaseAccess } from '~/domain/people/index.server';
import { lastDay } from '~/domain/people/rules';
import { addDays, today } from '~/lib/japanese-date';
import { readFacts } from './facts.server';
import { householdAtHost } from './household.server';
import { prepareInquiry, type InquiryWish } from './inquiry.server';
import { asksRisk } from './risk-questions';
import { decideStep } from './rules';

/** The page before an inquiry: the card exactly as the host will see it, and what staff decide about it. */
export const getInquiry = read({
  name: 'placements.get-inquiry',
  permission: 'placements.run',
  run: async ({ tx, scope, now }, { id, ...wish }: InquiryWish & { id: string | undefined }) => {
    if (!isId(id)) throw new NotFound('受入れ');
    const day = today(now);
    const { row, facts } = await readFacts(tx, id, day, { step: 'ask' });
    await requireCaseAccess(tx, scope, row.caseId);
    const { ground, limits, residents, ...inquiry } = await prepareInquiry(tx, row, wish, day);
    const consent = await findConsent(tx, row.caseId, 'hosts_anonymous');
    const expiresOn = lastDay(day, limits.inquiryDays, consent?.validUntil ?? null);
    return {
      id,
      version: row.version,
      code: row.code,
      hostName: row.hostName,
      ...inquiry,
      bands: ground.bands,
      wanted: wish.wanted,
      k: limits.k,
      step: decideStep('ask', facts),
      household: await householdAtHost(tx, scope, row),
      asksRisk: asksRisk({ residents, smallTown: limits.smallTown }),
      expiresOn,
      /** Ten days, as long as the card is there to be answered. */
      answerBy: [addDays(day, 10), expiresOn].sort()[0] ?? day,
      reachWarning: await reachWarning(tx, row.hostId, day),
      today: day,
    };
  },
  shows: ({ code, household }) => ({ codes: [code, ...household], context: '担当' }),
});
