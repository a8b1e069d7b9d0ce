import { machineScope } from '#tests/factories/scope';
import type { CommandRow } from './row';

export const notices: readonly CommandRow[] = [
  { name: 'notices.send-mail-again', input: ({ failedMail }) => ({ id: failedMail }) },
  { name: 'matching.see-offer-news', input: ({ offerNews }) => ({ ids: [offerNews] }) },
  {
    name: 'matching.tell-of-offers',
    as: () => machineScope(),
    input: ({ host }) => ({ hostId: host }),
  },
];
