import { dayOfTests } from '#tests/factories/people';
import { aBasis, anOffer, fiveFacts } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import type { CommandRow } from './row';

export const registry: readonly CommandRow[] = [
  { name: 'registry.remove-saved-search', input: ({ savedSearch }) => ({ id: savedSearch }) },
  { name: 'registry.see-saved-search', input: ({ savedSearch }) => ({ id: savedSearch }) },
  { name: 'registry.remove-search-words', input: ({ words }) => ({ id: words }) },
  {
    name: 'registry.register-host',
    input: ({ area }) => ({ ...fiveFacts(), name: 'まだ知られていない店', area }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'registry.update-host',
    input: ({ listed, area }) => ({
      ...{ id: listed, version: 2, name: '名前を直した店', kind: 'shop', area },
      ...{ locationPrecision: 'exact', visibility: 'public' },
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'registry.accept-hosts',
    input: ({ pending, alsoPending }) => ({ ids: [pending, alsoPending], visibility: 'public' }),
  },
  {
    name: 'registry.take-host-step',
    input: ({ listed }) => ({ id: listed, version: 2, step: 'pause' }),
  },
  {
    name: 'registry.register-organisation',
    input: ({ listed }) => ({ hostId: listed, name: '新しい法人' }),
  },
  {
    name: 'registry.update-organisation',
    input: ({ organisation: id }) => ({ id, version: 1, name: '名前を直した法人' }),
  },
  {
    name: 'registry.choose-organisation',
    input: ({ listed, organisation }) => ({ hostId: listed, version: 2, organisationId: organisation }),
  },
  {
    name: 'registry.merge-organisations',
    input: ({ organisation, otherOrganisation }) => ({
      ...{ keepId: organisation, version: 1, dropId: otherOrganisation },
    }),
  },
  {
    name: 'matching.record-proposal',
    input: ({ host, offer, openProposal }) => ({
      ...{ hostId: host, opportunityId: offer, about: 'time', cell: 'fri_am' },
      ...{ answer: 'yes', after: openProposal },
    }),
  },
  {
    name: 'registry.answer-conditions',
    input: ({ host, offer }) => ({
      ...{ hostId: host, opportunityId: offer, version: 1, answers: { quiet_place: 'yes' } },
    }),
  },
  {
    name: 'registry.save-carve-out-day',
    input: ({ carvedHost, talk }) => ({ hostId: carvedHost, carveOutId: talk, version: 2, noon: '昼休み' }),
  },
  {
    name: 'registry.choose-carve-out-tasks',
    input: ({ carvedHost, talk }) => ({ hostId: carvedHost, carveOutId: talk, version: 2 }),
  },
  {
    name: 'registry.describe-carve-out-task',
    input: ({ carvedHost, task }) => ({ hostId: carvedHost, taskId: task, version: 1, task: 'ふく' }),
  },
  {
    name: 'registry.drop-carve-out-task',
    input: ({ carvedHost, task }) => ({ hostId: carvedHost, taskId: task, version: 1 }),
  },
  {
    name: 'registry.end-carve-out',
    input: ({ carvedHost, talk }) => ({ hostId: carvedHost, carveOutId: talk, version: 2 }),
  },
  {
    name: 'registry.turn-tasks-into-offer',
    input: ({ carvedHost, talk, task, otherTask }) => ({
      ...{ hostId: carvedHost, carveOutId: talk, version: 2, menuKind: 'work_experience' },
      taskIds: [task, otherTask],
    }),
  },
  { name: 'registry.set-stance', input: ({ listed }) => ({ id: listed, stance: 'welcome' }) },
  { name: 'registry.confirm-host', input: ({ listed }) => ({ id: listed }) },
  {
    name: 'registry.record-assessment',
    input: ({ listed }) => ({ id: listed, assessedOn: '2026-11-01' }),
  },
  {
    name: 'registry.register-opportunity',
    input: ({ host, saidYes }) => ({ ...anOffer, hostId: host, proposal: saidYes }),
  },
  {
    name: 'registry.update-opportunity',
    input: ({ offer, saidYesThere }) => ({ ...anOffer, id: offer, version: 1, proposal: saidYesThere }),
  },
  {
    name: 'registry.take-opportunity-step',
    input: ({ offer }) => ({ id: offer, version: 1, step: 'pause' }),
  },
  {
    name: 'registry.record-insurance',
    input: ({ offer }) => ({ opportunityId: offer, kind: 'volunteer', from: '2026-11-10' }),
  },
  {
    name: 'registry.record-host-insurance',
    input: ({ host }) => ({ hostId: host, kind: 'volunteer', from: '2026-11-10' }),
  },
  {
    name: 'registry.correct-insurance',
    input: ({ offerInsurance }) => ({
      ...{ insurance: offerInsurance, version: 1, because: 'mistyped' },
      ...{ kind: 'volunteer', from: '2027-04-10' },
    }),
  },
  {
    name: 'registry.take-back-insurance',
    input: ({ offerInsurance }) => ({ insurance: offerInsurance, version: 1, because: 'twice' }),
  },
  {
    name: 'registry.share-offer',
    input: ({ offer }) => ({ id: offer, version: 1, role: 'watch_over' }),
  },
  {
    name: 'registry.answer-condition',
    input: ({ host, offer }) => ({
      ...{ hostId: host, opportunityId: offer, consideration: 'quiet_place', answer: 'yes' },
    }),
  },
  {
    name: 'registry.record-found',
    input: ({ offer, timesMark }) => ({
      ...{
        id: offer,
        seenIn: `${dayOfTests.slice(0, 7)}-01`,
        found: { times: 'no' },
        was: { times: 'same' },
        registered: { times: timesMark },
      },
    }),
  },
  { name: 'registry.confirm-numbers', input: ({ seatedHost }) => ({ id: seatedHost }) },
  {
    name: 'registry.declare-capacity',
    input: ({ facility }) => ({
      ...{ hostId: facility, version: 0, authorisedCapacity: 20, usualCoreUsers: 17 },
      responsibleDepartment: '障がい福祉課',
    }),
  },
  {
    name: 'registry.record-temporary-use',
    input: ({ facility }) => ({
      ...{ ...aBasis, hostId: facility },
    }),
  },
  {
    name: 'registry.set-usual-week',
    input: ({ service }) => ({ serviceId: service, version: 1, core: { tue_am: 12, wed_am: 17 } }),
  },
  {
    name: 'registry.note-days',
    input: ({ service }) => ({ serviceId: service, kind: 'closed', from: '2026-12-28', slots: ['am'] }),
  },
  {
    name: 'registry.note-own-day',
    as: ({ seatedHost }) => scopeOf('host', { hostId: seatedHost }),
    input: ({ service }) => ({ serviceId: service, kind: 'closed', day: '2026-12-28', slot: 'am' }),
  },
  {
    name: 'registry.record-consultation',
    input: ({ facility }) => ({
      ...{ hostId: facility, department: '障がい福祉課', consultedOn: '2026-11-01', method: 'telephone' },
      ...{ asked: '空いている席のこと', answer: '差し支えない' },
    }),
  },
  {
    name: 'registry.seat-offer',
    input: ({ service, seatedOffer }) => ({ serviceId: service, opportunityId: seatedOffer }),
  },
];
