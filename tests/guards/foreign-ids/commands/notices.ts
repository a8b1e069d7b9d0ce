import { machineScope } from '#tests/factories/scope';
import type { CommandRow } from './row';

export const notices: readonly CommandRow[] = [
  { name: 'notices.send-mail-again', input: ({ failedMail }) => ({ id: failedMail }) },
  { name: 'matching.see-offer-news', input: ({ offerNews }) => ({ ids: [offerNews] }) },
  {
    name: 'matching.keep-allocation',
    input: ({ keptCase, leftCase, offer }) => ({
      ...{ digest: 'a'.repeat(64), mightServe: 0, gap: 0 },
      pairs: [{ caseId: keptCase, opportunityId: offer, cell: 'tue_am', band: 'ready', foundAlone: true }],
      left: [{ caseId: leftCase, reasons: ['taken'], foundAlone: false }],
      byHand: [{ caseId: keptCase, opportunityId: offer, kind: 'fixed' }],
      together: [leftCase],
    }),
  },
  {
    name: 'matching.tell-of-offers',
    as: () => machineScope(),
    input: ({ host }) => ({ hostId: host }),
  },
];
