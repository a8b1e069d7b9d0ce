import { aProfile, dayOfTests } from '#tests/factories/people';
import { course } from './course';
import type { CommandRow } from './row';

export const people: readonly CommandRow[] = [
  {
    name: 'people.open-case',
    input: ({ agency, area }) => ({
      ...{ gapType: 'anxious_about_society', referralSource: 'elderly_care_center', isMinor: false },
      ...{ beginning: 'granted', method: 'face_to_face', agencyId: agency, areaId: area },
    }),
    answers: { agencyId: 'Invalid', areaId: 'Invalid' },
  },
  {
    name: 'people.begin-assessment',
    input: ({ openedCode, coordinator: coordinatorUserId }) => ({
      ...{ code: openedCode, version: 1, coordinatorUserId },
    }),
    answers: { coordinatorUserId: 'Invalid' },
  },
  {
    name: 'people.edit-case',
    input: ({ openedCode, area, coordinator: coordinatorUserId }) => ({
      ...{ code: openedCode, version: 1, areaId: area, coordinatorUserId },
      ...{ gapType: 'anxious_about_society', referralSource: 'elderly_care_center' },
    }),
    answers: { areaId: 'Invalid', coordinatorUserId: 'Invalid' },
  },
  {
    name: 'people.end-case',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, how: 'withdraw' }),
  },
  { name: 'people.reopen-case', input: ({ endedCode }) => ({ code: endedCode, version: 1 }) },
  {
    name: 'people.save-profile',
    input: ({ profiledCode }) => ({ ...aProfile, code: profiledCode, version: 1 }),
  },
  {
    name: 'people.restore-profile',
    input: ({ profiledCode, profiledVersion }) => ({
      ...{ code: profiledCode, version: 1, from: profiledVersion },
    }),
  },
  {
    name: 'people.write-note',
    input: ({ openedCode }) => ({
      ...{ code: openedCode, note: '0193b0f0-0000-4000-8000-000000000001', text: '庭の話をされた' },
    }),
  },
  {
    name: 'people.record-consent',
    input: ({ openedCode }) => ({
      ...{ code: openedCode, scope: 'plan_meeting_members', state: 'granted' },
      ...{ method: 'face_to_face', recordedOn: dayOfTests },
    }),
  },
  {
    name: 'people.record-engagement',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, on: dayOfTests, reason: '見学をいそぐため' }),
  },
  {
    name: 'people.review-engagement',
    input: ({ engagedCode }) => ({
      code: engagedCode,
      version: 1,
      outcome: 'continue',
      note: '見学の日が近いため',
    }),
  },
  {
    name: 'people.plan-next',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, nextOn: '2026-12-01', nextWhat: '電話する' }),
  },
  {
    name: 'people.keep-slip',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, keptAt: '事務所の鍵のかかる棚' }),
  },
  ...course,
  { name: 'people.check-slip', input: ({ endedCode }) => ({ code: endedCode, version: 1 }) },
];
