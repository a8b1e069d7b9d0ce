import {
  getPlans,
  holdMeeting,
  openMeeting,
  recordOutcome,
  savePlan,
  submitPlan,
  getMeeting,
} from '~/domain/meetings/index.server';
import { aCaseWithProfile, consented, now } from './people';
import { scopeOf } from './scope';

const coordinator = () => scopeOf('coordinator');
const multiAgency = () => scopeOf('multi_agency');

export const wholePlan = {
  version: 0,
  policy: '静かな場所で、週に一度の役割を持てるようにする。',
  goals: [
    {
      text: '週に一度、行ける場所がある',
      horizon: 'short' as const,
      actions: [{ owner: '参加支援', what: '受入先をさがし、見学に付きそう', isStatutory: 'on' }],
    },
  ],
  monitoringOn: '2027-02-20',
  periodFrom: '2026-11-20',
  periodTo: '2027-05-20',
  temporaryHousing: '',
};

/** A case with a whole plan that is still a draft, and consent to share it in the meeting. */
export async function aDraftedPlan({ sharing = true } = {}): Promise<string> {
  const code = await aCaseWithProfile();
  if (sharing) await consented(code, 'plan_meeting_members');
  await savePlan(coordinator(), { ...wholePlan, code }, { now });
  return code;
}

/** 重層的支援会議 on the day of the tests. */
export async function aComingMeeting(): Promise<string> {
  const input = { title: '重層的支援会議', heldOn: '2026-11-20', startsAt: '14:00' };
  return (await openMeeting(multiAgency(), input, { now })).id;
}

/** A plan on the agenda of a meeting. */
export async function aSubmittedPlan(): Promise<{ code: string; meetingId: string }> {
  const code = await aDraftedPlan();
  const meetingId = await aComingMeeting();
  await submitPlan(coordinator(), { code, version: 1, meetingId }, { now });
  return { code, meetingId };
}

/** The meeting was held with both who must be there. */
export async function held(meetingId: string): Promise<void> {
  const both = { multiAgencyPresent: 'on', officerPresent: 'on' };
  await holdMeeting(multiAgency(), { id: meetingId, version: 1, ...both }, { now });
}

/** A plan found appropriate that waits for the 支援決定. */
export async function anAppropriatePlan(): Promise<{ code: string; planId: string; version: number }> {
  const { code, meetingId } = await aSubmittedPlan();
  await held(meetingId);
  const { items } = await getMeeting(multiAgency(), meetingId, { now });
  await recordOutcome(multiAgency(), { id: items[0]?.id ?? '', outcome: 'appropriate' }, { now });
  const [plan] = (await getPlans(coordinator(), code, { now })).plans;
  if (!plan) throw new Error('The plan is gone.');
  return { code, planId: plan.id, version: plan.version };
}
