import { scopeOf } from '#tests/factories/scope';
import type { CommandRow } from './row';

export const handover: readonly CommandRow[] = [
  {
    name: 'handover.hand-over',
    as: () => scopeOf('manager'),
    input: ({ finance, community, heldCode, heldLead }) => ({
      ...{ from: finance, to: community },
      ...{ seen: [heldCode], seenLeads: [heldLead] },
    }),
    answers: { 'seen[0]': 'Refused', 'seenLeads[0]': 'Refused' },
  },
];
