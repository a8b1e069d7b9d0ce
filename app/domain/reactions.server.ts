import { installReactions } from './kernel/reactions.server';
import { endPlansOf, leaveAgenda, resumePlanOf } from './meetings/index.server';
import { today } from '~/lib/japanese-date';
import { leaveOnEndedConsent } from './people/index.server';
import {
  closeInquiriesOf,
  endPlacementsOf,
  limitCardsOf,
  suggestRearranging,
} from './placements/index.server';
import { dropProposalOf } from './records/index.server';
import { endWorksOf, limitLoansOf, recallWorksOf } from './works/index.server';

/**
 * Who answers what, upward: functions of higher areas that run inside the transaction of a change in a lower one.
 * Loaded once by the edge of the site.
 */
installReactions({
  consentEnded: [
    async ({ tx, now }, { caseId, scopes }) => {
      if (!scopes.some((scope) => scope === 'hosts_anonymous' || scope === 'hosts_named')) return {};
      const { disclosures, endedInquiries } = await closeInquiriesOf(tx, caseId, scopes, now);
      return { closedDisclosures: disclosures, endedInquiries };
    },
    async ({ tx, now }, { caseId, scopes }) =>
      scopes.includes('plan_meeting_members')
        ? { leftAgenda: await leaveAgenda(tx, caseId, today(now)) }
        : {},
    async ({ tx }, { caseId, scopes }) => leaveOnEndedConsent(tx, caseId, scopes),
    async (context, { caseId, scopes }) =>
      scopes.some((scope) => scope === 'work_publication' || scope === 'consultation')
        ? endWorksOf(context, caseId)
        : {},
  ],
  consentRefused: [
    async (context, { caseId, scope }) =>
      scope === 'work_publication' || scope === 'consultation' ? endWorksOf(context, caseId) : {},
  ],
  consentLimited: [
    async ({ tx }, limited) => limitCardsOf(tx, limited),
    async ({ tx }, limited) => limitLoansOf(tx, limited),
  ],
  caseEnded: [
    async ({ tx }, { caseId, how }) => endPlansOf(tx, caseId, how),
    async ({ tx, now }, { caseId, ...ending }) => endPlacementsOf(tx, caseId, ending, now),
    async (context, { caseId }) => recallWorksOf(context, caseId),
  ],
  caseReopened: [
    async ({ tx, now }, { caseId, to }) => resumePlanOf(tx, caseId, to, today(now)),
    async ({ tx }, { caseId }) => ((await dropProposalOf(tx, caseId)) ? { disposalDropped: true } : {}),
  ],
  capacityChanged: [
    async ({ tx, now }, { hostId }) => ({ toRearrange: await suggestRearranging(tx, hostId, now) }),
  ],
});
