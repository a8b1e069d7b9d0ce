import { leftSlips } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { accessItems } from './access-sources.server';
import { leftSlipItem } from './case-items';
import { burdens } from './burden-sources.server';
import { endingCards } from './card-sources.server';
import { meetingIdeas } from './course-sources.server';
import { consents } from './consent-sources.server';
import { unfoundedAgencies } from './agency-sources.server';
import { familyContacts } from './family-sources.server';
import { dueSteps } from './step-sources.server';
import { endingInsurances } from './insurance-sources.server';
import type { Source } from './get-today.server';
import { offerNews } from './offer-news-source.server';
import { unansweredMusts } from './must-sources.server';
import type { Reader } from './reader';
import { worksToFetch } from './work-sources.server';

/**
 * What waits about those whom cases are about: openings in an emergency, consents, days agreed with families, agencies
 * without a ground, papers that are no longer needed, works that are to be fetched, what was proposed in a meeting, cards that
 * end, offers that have come to suit somebody, what a host is to be asked.
 */
export const peopleSources: readonly Source[] = [
  ['cases.oversee', accessItems],
  ['consents.record', consents],
  ['cases.open', familyContacts],
  ['cases.edit', unfoundedAgencies],
  ['cases.edit', slipsLeft],
  ['cases.edit', worksToFetch],
  ['cases.edit', meetingIdeas],
  ['placements.run', endingCards],
  ['placements.run', burdens],
  ['placements.run', dueSteps],
  ['matches.run', unansweredMusts],
  ['matches.run', offerNews],
  ['registry.edit', endingInsurances],
];

async function slipsLeft({ tx, today, mine }: Reader) {
  const rows = (await leftSlips(tx)).filter(mine);
  return rows.map((row) => leftSlipItem({ ...row, name: formatCaseCode(row.code) }, today));
}
