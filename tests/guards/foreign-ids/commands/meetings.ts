import { dayOfTests } from '#tests/factories/people';
import { wholePlan } from '#tests/factories/meetings';
import type { CommandRow } from './row';

const present = { multiAgencyPresent: 'on', officerPresent: 'on' };

export const meetings: readonly CommandRow[] = [
  { name: 'meetings.hold', input: ({ meeting: id }) => ({ ...present, id, version: 1 }) },
  {
    name: 'meetings.record-exception',
    input: ({ meeting: id }) => ({ id, version: 1, reason: '台風のため' }),
  },
  { name: 'meetings.record-outcome', input: ({ item }) => ({ id: item, outcome: 'appropriate' }) },
  {
    name: 'meetings.record-idea',
    input: ({ item, agency }) => ({ id: item, agencyId: agency, idea: '絵を見てもらう' }),
  },
  {
    name: 'meetings.drop-idea',
    input: ({ ideaCode, idea }) => ({ code: ideaCode, id: idea, reason: 'いまは見せたくない' }),
  },
  { name: 'meetings.save-plan', input: ({ profiledCode }) => ({ ...wholePlan, code: profiledCode }) },
  {
    name: 'meetings.submit-plan',
    input: ({ draftedCode, meeting: meetingId }) => ({ code: draftedCode, version: 1, meetingId }),
  },
  {
    name: 'meetings.record-decision',
    input: ({ awaitingCode, plan }) => ({
      ...{ code: awaitingCode, planId: plan, version: 3, outcome: 'decided', decidedOn: dayOfTests },
      ...{ documentNumber: '福第123号', deciderTitle: '福祉課長', othersConfirmed: 'on' },
    }),
  },
];
