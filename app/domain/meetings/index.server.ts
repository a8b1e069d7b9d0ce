export { getDecision, recordDecision } from './decision.server';
export { getPlans } from './get-plan.server';
export { holdMeeting, recordException } from './hold-meeting.server';
export { leaveAgenda } from './leave-agenda.server';
export { getMeeting, listMeetings, openMeeting } from './meeting.server';
export { recordConfidentialMeeting } from './record-confidential.server';
export { recordOutcome } from './record-outcome.server';
export { savePlan } from './save-plan.server';
export { submitPlan } from './submit-plan.server';
