import { describe, expect, it } from 'vitest';
import { decideAddAgency, decideRemoveAgency } from './agency-rules';
import { currentConsents, type ConsentState } from './consent-rules';

const none = currentConsents([], '2026-11-20');
const states = (meeting: ConsentState, others: ConsentState) => ({
  ...none,
  consultation: 'granted' as const,
  plan_meeting_members: meeting,
  non_member_agencies: others,
});

describe('another agency', () => {
  it.each([
    ['member', 'granted', 'refused', false, false, true],
    ['member', 'refused', 'granted', false, false, false],
    ['member', 'expired', 'granted', false, false, false],
    ['outside', 'refused', 'granted', false, false, true],
    ['outside', 'granted', 'not_explained', false, false, false],
    ['outside', 'granted', 'withdrawn', false, false, false],
    ['member', 'granted', 'granted', true, false, false],
    ['outside', 'granted', 'granted', false, true, false],
  ] as const)(
    'as %s with %s and %s, a family consults: %s, works already: %s → %s',
    (part, meeting, others, familyConsultation, worksAlready, ok) => {
      const decision = decideAddAgency({
        ...{ part, familyConsultation, worksAlready },
        consents: states(meeting, others),
      });
      expect(decision.ok).toBe(ok);
      if (!decision.ok) expect(decision.wayOut).not.toBe('');
    },
  );
});

describe('an agency is taken away', () => {
  it.each([
    [false, false, true, true],
    [true, false, true, false],
    [false, true, true, false],
    [false, true, false, true],
    [true, true, false, false],
  ])(
    'leads: %s, holds the coordinator: %s, has a ground: %s → %s',
    (leads, holdsCoordinator, hasGround, ok) => {
      expect(decideRemoveAgency({ leads, holdsCoordinator, hasGround }).ok).toBe(ok);
    },
  );
});
