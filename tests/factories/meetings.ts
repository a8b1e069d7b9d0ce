import {
  getPlans,
  holdMeeting,
  openMeeting,
  recordIdea,
  recordOutcome,
  savePlan,
  submitPlan,
  getMeeting,
} from '~/domain/meetings/index.server';
import { aCaseWithProfile, consented, keptSlip, now } from './people';
import { scopeOf } from './scope';
import { towns, type TownName } from './towns';

const coordinator = (town: TownName) => scopeOf('coordinator', { town });
const multiAgency = (town: TownName) => scopeOf('multi_agency', { town });

export const wholePlan = {
  version: 0,
  schemesConsidered: '就労準備支援は人の多い場のため、いまは合わない。',
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
export async function aDraftedPlan({
  sharing = true,
  town = 'own',
}: { sharing?: boolean; town?: TownName } = {}): Promise<string> {
  const code = await aCaseWithProfile(town);
  if (sharing) await consented(code, 'plan_meeting_members', 'granted', town);
  await savePlan(coordinator(town), { ...wholePlan, code }, { now });
  return code;
}

/** 重層的支援会議 on the day of the tests. */
export async function aComingMeeting(town: TownName = 'own'): Promise<string> {
  const input = { title: '重層的支援会議', heldOn: '2026-11-20', startsAt: '14:00' };
  return (await openMeeting(multiAgency(town), input, { now })).id;
}

/** A plan on the agenda of a meeting; the 対応票 was looked at unless said otherwise. */
export async function aSubmittedPlan(
  town: TownName = 'own',
  { slipChecked = true } = {},
): Promise<{ code: string; meetingId: string }> {
  const code = await aDraftedPlan({ town });
  await keptSlip(code, town);
  const meetingId = await aComingMeeting(town);
  await submitPlan(coordinator(town), { code, version: 1, meetingId, slipChecked }, { now });
  return { code, meetingId };
}

/** The meeting was held with both who must be there. */
export async function held(meetingId: string, town: TownName = 'own'): Promise<void> {
  const both = { multiAgencyPresent: 'on', officerPresent: 'on' };
  await holdMeeting(multiAgency(town), { id: meetingId, version: 1, ...both }, { now });
}

/** A plan found appropriate that waits for the 支援決定. */
export async function anAppropriatePlan(
  town: TownName = 'own',
  options: { slipChecked?: boolean } = {},
): Promise<{ code: string; planId: string; version: number }> {
  const { code, meetingId } = await aSubmittedPlan(town, options);
  await held(meetingId, town);
  const { items } = await getMeeting(multiAgency(town), meetingId, { now });
  await recordOutcome(multiAgency(town), { id: items[0]?.id ?? '', outcome: 'appropriate' }, { now });
  const [plan] = (await getPlans(coordinator(town), code, { now })).plans;
  if (!plan) throw new Error('The plan is gone.');
  return { code, planId: plan.id, version: plan.version };
}

/** A case for which the own agency proposed something in a meeting. */
export async function anIdea(
  town: TownName = 'own',
): Promise<{ code: string; meetingId: string; item: string; idea: string }> {
  const { code, meetingId } = await aSubmittedPlan(town);
  await held(meetingId, town);
  const item = (await getMeeting(multiAgency(town), meetingId, { now })).items[0]?.id ?? '';
  const proposed = { id: item, agencyId: towns[town].agencyId, idea: '描いた絵を、事業所に見てもらう' };
  await recordIdea(multiAgency(town), proposed, { now });
  const [noted] = (await getMeeting(multiAgency(town), meetingId, { now })).items[0]?.ideas ?? [];
  if (!noted) throw new Error('The idea is gone.');
  return { code, meetingId, item, idea: noted.id };
}
