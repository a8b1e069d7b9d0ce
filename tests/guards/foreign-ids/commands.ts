import { twinIndex } from '~/domain/exchange/sorting/twins';
import { aProfile, dayOfTests, now as novemberNoon } from '#tests/factories/people';
import { now as decemberNoon } from '#tests/factories/expenses';
import { wholePlan } from '#tests/factories/meetings';
import { aBasis, anOffer, fiveFacts } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { anOfferFilledIn, aWishFilledIn } from '#tests/factories/voices';
import type { Scope } from '~/domain/kernel/scope';
import type { TownAtWork } from './town-at-work';
import type { Answer } from './trial';

export interface CommandRow {
  name: string;
  /** What the command takes with the ids and codes of one town: in the own town it goes through. */
  input: (town: TownAtWork) => unknown;
  /** Who gives it; else the first role that may. */
  as?: (town: TownAtWork) => Scope;
  /** Else noon on the day of the tests. */
  now?: Date;
  /** How a foreign id is answered at a path, where it is not `NotFound`. */
  answers?: Readonly<Record<string, Answer>>;
}

/** Commands that name nothing of a municipality, each with what it works on instead. */
export const withoutIds: Readonly<Record<string, string>> = {
  'accounts.add-agency': 'makes a new one',
  'accounts.record-access': 'is about the user of the scope',
  'accounts.set-second-step-roles': 'a setting of the municipality of the scope',
  'confirmation.open-return': 'compares cells; a foreign number in them is a fault of its line',
  'confirmation.set-limits': 'a setting of the municipality of the scope',
  'community.erase-old-contacts': 'all that was kept too long in the municipality of the scope',
  'exchange.load-towns': 'names of 町丁目, of the municipality of the scope',
  'exchange.open-boundaries': 'makes a new run out of a file',
  'exchange.open-population': 'makes a new run out of a file',
  'exchange.open-import': 'makes a new run out of a file',
  'expenses.set-limits': 'settings of the municipality of the scope',
  'meetings.open-meeting': 'makes a new one',
  'meetings.record-confidential': 'a day and a number',
  'notices.set-reach-cap': 'a setting of the municipality of the scope',
  'people.set-slip-days': 'a setting of the municipality of the scope',
  'registry.add-search-words': 'makes a new group',
  'registry.save-search':
    'makes a new one of the user of the scope; areas of a question that are not its own find nothing',
  'registry.forget-searches': 'is about the user of the scope',
  'registry.confirm-own-host': 'is about the host of the scope',
  'registry.confirm-own-numbers': 'is about the host of the scope',
  'registry.mark-own-days': 'is about the host of the scope',
};

const asHostOf = (town: TownAtWork) => scopeOf('host', { hostId: town.host });
const asClaimingHost = (town: TownAtWork) => scopeOf('host', { hostId: town.claimingHost });
const coordinator = () => scopeOf('coordinator');
const present = { multiAgencyPresent: 'on', officerPresent: 'on' };
const when = { slots: ['tue_am'], timeText: '火曜 10時〜12時' };
const line = {
  kind: 'consumables',
  workOn: '2026-12-10',
  description: '作業の手袋',
  quantity: '2',
  unit: '組',
  unitPrice: '750',
  evidence: '領収書',
};
const plannedRow = {
  ...{ line: 2, original: '', reason: '', remarks: [], elsewhere: '', withoutPoint: true },
  ...{ certainty: null, hostId: null, sourceId: null, key: 'ひがし園', spelling: 'none', differences: [] },
};
const nobodysTwins = twinIndex();
const drafted = {
  ...{ name: 'ひがし園', kana: '', kind: 'shop', address: '', lat: null, lng: null, phone: '', url: '' },
  ...{ openingText: '', openWeekdays: [], credit: '', areaId: null, outside: false, capacity: null },
};

const drawn = {
  ...{ name: '東小学校', population: null, bands: null, geometry: { type: 'Polygon', coordinates: [] } },
  ...{ bbox: [138, 34, 138.1, 34.1], inner: { lat: 34.05, lng: 138.05 } },
};

const accounts: CommandRow[] = [
  {
    name: 'accounts.add-user',
    input: ({ agency, host }) => ({
      ...{ name: '試験 じろう', mail: 'new@test.example', roles: ['host'], agencyId: agency, hostId: host },
    }),
    answers: { agencyId: 'Invalid', hostId: 'Invalid' },
  },
  {
    name: 'accounts.change-user',
    input: ({ finance, agency, host }) => ({
      ...{ id: finance, version: 1, name: '会計', roles: ['host'], agencyId: agency, hostId: host },
    }),
    answers: { agencyId: 'Invalid', hostId: 'Invalid' },
  },
  ...['close-user', 'reopen-user'].map((verb) => ({
    name: `accounts.${verb}`,
    input: ({ finance }: TownAtWork) => ({ id: finance, version: 1 }),
  })),
  ...['reset-password', 'reset-second-step'].map((verb) => ({
    name: `accounts.${verb}`,
    input: ({ finance }: TownAtWork) => ({ id: finance }),
  })),
];

const community: CommandRow[] = [
  {
    name: 'community.raise-gap',
    input: ({ area }) => ({ areaId: area, resource: 'pickup' }),
  },
  {
    name: 'community.move-gap',
    input: ({ gap, community: assignedTo }) => ({ id: gap, version: 2, step: 'assign', assignedTo }),
    answers: { assignedTo: 'Invalid' },
  },
  {
    name: 'community.receive-offer',
    input: ({ area }) => ({ ...anOfferFilledIn, area }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.note-lead',
    input: ({ area, gap }) => ({
      ...{ name: '駅前の文具店', kind: 'shop', area, gap, source: 'walk' },
      ...{ nextWhat: '電話する', nextOn: '2027-01-15' },
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.plan-lead',
    input: ({ newLead }) => ({ id: newLead, version: 1, nextWhat: '電話する', nextOn: '2027-01-15' }),
  },
  {
    name: 'community.move-lead',
    input: ({ newLead }) => ({ id: newLead, version: 1, step: 'contact' }),
  },
  {
    name: 'community.register-lead',
    input: ({ contactedLead, area }) => ({
      ...{ id: contactedLead, version: 2, name: 'みどり屋 奥の席', kind: 'shop', area },
      ...{ whatWeCanBring: '店の奥の席', contact: '054-000-0012', sureNew: true },
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.receive-wish',
    input: ({ area }) => ({ ...aWishFilledIn, area }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.accept-wish',
    input: ({ receivedWish, area }) => ({
      ...{ id: receivedWish, version: 1, words: aWishFilledIn.words, area },
      menuKinds: ['gathering_place'],
    }),
    answers: { area: 'Invalid' },
  },
  {
    name: 'community.move-wish',
    input: ({ receivedWish }) => ({ id: receivedWish, version: 1, step: 'dismiss', reason: '広告でした。' }),
  },
];

const exchange: CommandRow[] = [
  {
    name: 'exchange.load-areas',
    input: ({ boundaries }) => ({
      ...{ id: boundaries, seen: '', year: null, areas: [drawn], gone: [] },
      report: { level: 'elementary', mode: 'replace', came: ['北小学校'], revived: [], same: 0, changed: [] },
    }),
  },
  { name: 'exchange.place-hosts', input: ({ placing }) => ({ after: null, municipality: '', run: placing }) },
  {
    name: 'exchange.load-population',
    input: ({ people, area }) => ({
      ...{ id: people, level: 'elementary', seen: '', year: 2025 },
      people: [{ areaId: area, population: 10, bands: null }],
    }),
  },
  { name: 'exchange.end-areas', input: ({ placing }) => ({ id: placing }) },
  { name: 'exchange.continue-areas', input: ({ halted }) => ({ id: halted }) },
  { name: 'exchange.cancel-import', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.choose-reading', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.choose-columns', input: ({ preview }) => ({ id: preview, columns: {} }) },
  { name: 'exchange.start-import', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.continue-import', input: ({ failed }) => ({ id: failed }) },
  { name: 'exchange.repeat-import', input: ({ stored }) => ({ id: stored }) },
  { name: 'exchange.stop-import', input: ({ running }) => ({ id: running }) },
  { name: 'exchange.undo-import', input: ({ stored }) => ({ id: stored }) },
  { name: 'exchange.undo-chunk', input: ({ undoing }) => ({ id: undoing }) },
  { name: 'exchange.end-undo', input: ({ undoing }) => ({ id: undoing }) },
  { name: 'exchange.take-over', input: ({ importedRow }) => ({ row: importedRow }) },
  {
    name: 'exchange.answer-vanished',
    input: ({ vanishedRow }) => ({ row: vanishedRow, version: 1, answer: 'still_there' }),
  },
  { name: 'exchange.keep-apart', input: ({ twin }) => ({ id: twin }) },
  {
    name: 'exchange.merge-hosts',
    input: ({ twin }) => ({ id: twin, keep: 'host', hostVersion: 1, otherVersion: 1 }),
  },
  {
    name: 'exchange.end-import',
    input: ({ running, importedHost: hostId }) => ({
      ...{ id: running, status: 'done', vanished: [{ hostId, seenAt: '2026-04-01T00:00:00Z' }] },
    }),
    answers: { 'vanished[0].hostId': 'wall' },
  },
  {
    // The rows come from the program's own reading of the registry; no form carries them.
    name: 'exchange.store-chunk',
    input: ({ running, area, importedHost, importedSource, host }) => ({
      ...{ id: running, from: 0, total: 3, twins: nobodysTwins },
      rows: [
        { ...plannedRow, outcome: 'added', host: { ...drafted, areaId: area } },
        {
          ...plannedRow,
          line: 3,
          key: 'みなみ園',
          outcome: 'unchanged',
          hostId: importedHost,
          sourceId: importedSource,
          host: drafted,
        },
        { ...plannedRow, line: 4, key: 'きた園', outcome: 'known', hostId: host, host: drafted },
      ],
    }),
    answers: {
      'rows[0].host.areaId': 'wall',
      'rows[1].hostId': 'Refused',
      'rows[1].sourceId': 'Refused',
      'rows[2].hostId': 'Refused',
    },
  },
];

const claims: CommandRow[] = [
  {
    name: 'expenses.open-claim',
    as: coordinator,
    input: ({ host }) => ({ hostId: host, period: '2026-11' }),
  },
  {
    name: 'expenses.open-claim',
    as: asHostOf,
    input: ({ host }) => ({ hostId: host, period: '2026-11' }),
  },
  {
    name: 'expenses.save-line',
    as: asClaimingHost,
    input: ({ draft, draftLine, claimedPlacement }) => ({
      ...{ ...line, claimId: draft, version: 2, lineId: draftLine, target: `placement:${claimedPlacement}` },
    }),
    answers: { target: 'Invalid' },
  },
  {
    name: 'expenses.remove-line',
    as: coordinator,
    input: ({ draft, draftLine }) => ({ claimId: draft, version: 2, lineId: draftLine }),
  },
  { name: 'expenses.submit-claim', as: coordinator, input: ({ draft }) => ({ id: draft, version: 2 }) },
  { name: 'expenses.withdraw-claim', as: coordinator, input: ({ draft }) => ({ id: draft, version: 2 }) },
  {
    name: 'expenses.return-submitted',
    input: ({ submitted }) => ({ id: submitted, version: 3, reason: '日付を直してください' }),
  },
  {
    name: 'expenses.return-checked',
    input: ({ checked }) => ({ id: checked, version: 4, reason: '日付を直してください' }),
  },
  {
    name: 'expenses.check-claim',
    input: ({ submitted, submittedLine }) => ({
      ...{ id: submitted, version: 3, payeeType: 'corporation' },
      lines: [{ id: submittedLine, schemeAnswer: 'none', schemeNote: '対象になる制度がない' }],
    }),
  },
  {
    name: 'expenses.decide-claim',
    input: ({ checked, checkedLine }) => ({
      ...{ id: checked, version: 4 },
      lines: [{ id: checkedLine, decision: 'refused', reason: '日付がちがう' }],
    }),
  },
  {
    name: 'expenses.record-work-request',
    input: ({ draft, claimedPlacement }) => ({
      ...{ claimId: draft, placementId: claimedPlacement, requestedOn: '2026-12-01', content: '見守り' },
    }),
    answers: { placementId: 'Invalid' },
  },
];
const expenses = claims.map((row) => ({ ...row, now: decemberNoon }));

const meetings: CommandRow[] = [
  { name: 'meetings.hold', input: ({ meeting: id }) => ({ ...present, id, version: 1 }) },
  {
    name: 'meetings.record-exception',
    input: ({ meeting: id }) => ({ id, version: 1, reason: '台風のため' }),
  },
  { name: 'meetings.record-outcome', input: ({ item }) => ({ id: item, outcome: 'appropriate' }) },
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

const people: CommandRow[] = [
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
    name: 'people.plan-next',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, nextOn: '2026-12-01', nextWhat: '電話する' }),
  },
  {
    name: 'people.keep-slip',
    input: ({ openedCode }) => ({ code: openedCode, version: 1, keptAt: '事務所の鍵のかかる棚' }),
  },
  { name: 'people.check-slip', input: ({ endedCode }) => ({ code: endedCode, version: 1 }) },
];

const confirmation: CommandRow[] = [
  { name: 'confirmation.ask-by-mail', input: ({ stale }) => ({ hostIds: [stale] }) },
  { name: 'confirmation.make-slips', input: ({ stale }) => ({ hostIds: [stale] }) },
  { name: 'confirmation.record-call', input: ({ stale }) => ({ id: stale, outcome: 'answered' }) },
  { name: 'confirmation.answer-link', input: ({ linkToken }) => ({ token: linkToken, answer: 'unchanged' }) },
  { name: 'confirmation.ask-anew', input: ({ spentToken }) => ({ token: spentToken }) },
  {
    name: 'confirmation.take-list-out',
    input: ({ staleArea }) => ({ area: staleArea, kind: null, state: null, all: false }),
  },
  { name: 'confirmation.take-up-report', input: ({ toldLink }) => ({ id: toldLink }) },
  {
    name: 'confirmation.take-return',
    input: ({ returnedList }) => ({ id: returnedList, version: 1, which: 'all' }),
  },
  { name: 'confirmation.lay-return-aside', input: ({ returnedList }) => ({ id: returnedList, version: 1 }) },
];

const notices: CommandRow[] = [
  { name: 'notices.send-mail-again', input: ({ failedMail }) => ({ id: failedMail }) },
];

const placements: CommandRow[] = [
  {
    name: 'placements.propose',
    input: ({ freeCode, host, offer }) => ({ code: freeCode, hostId: host, opportunityId: offer }),
  },
  {
    name: 'placements.record-wish',
    input: ({ proposed }) => ({
      ...{ id: proposed, version: 1, personWords: 'やってみたい', agreedOn: '2026-11-10' },
    }),
  },
  {
    name: 'placements.ask-host',
    input: ({ agreed }) => ({
      ...{ id: agreed, version: 2, answerDueOn: '2026-11-30', overCapReason: '試験のため' },
    }),
  },
  {
    name: 'placements.answer-inquiry',
    as: asHostOf,
    input: ({ asked }) => ({ id: asked, version: 3, answer: 'accept' }),
  },
  {
    name: 'placements.answer-for-host',
    input: ({ asked }) => ({ id: asked, version: 3, answer: 'accept' }),
  },
  {
    name: 'placements.plan-trial',
    input: ({ accepted }) => ({ ...when, id: accepted, version: 4, trialOn: '2026-11-24' }),
  },
  {
    name: 'placements.start',
    input: ({ tried }) => ({ ...when, id: tried, version: 5, startedOn: '2026-12-01' }),
  },
  {
    name: 'placements.rearrange',
    input: ({ active }) => ({ ...when, id: active, version: 6, from: '2026-12-08' }),
  },
  {
    name: 'placements.write-exit-plan',
    input: ({ staying }) => ({
      ...{ id: staying, planVersion: 0, nextHome: '見守りのあるアパート', steps: '週に一度、部屋を見に行く' },
      ...{ leaveBy: '2026-12-18', reviewOn: '2026-12-10' },
    }),
  },
  {
    name: 'placements.move',
    input: ({ active }) => ({ id: active, version: 6, step: 'pause', on: '2026-12-02' }),
  },
  { name: 'placements.record-follow-up', input: ({ followUp }) => ({ id: followUp, doneOn: '2026-12-02' }) },
];

const registry: CommandRow[] = [
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
  { name: 'registry.register-opportunity', input: ({ listed }) => ({ ...anOffer, hostId: listed }) },
  {
    name: 'registry.update-opportunity',
    input: ({ offer }) => ({ ...anOffer, id: offer, version: 1 }),
  },
  {
    name: 'registry.take-opportunity-step',
    input: ({ offer }) => ({ id: offer, version: 1, step: 'pause' }),
  },
  {
    name: 'registry.answer-condition',
    input: ({ host, offer }) => ({
      ...{ hostId: host, opportunityId: offer, consideration: 'quiet_place', answer: 'yes' },
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

export const usualNow = novemberNoon;

/**
 * Every command that names something. A new one gets a row here, or a line in `withoutIds`; a new kind of thing gets
 * one that can be worked on in `town-at-work.ts`.
 */
export const commandRows: readonly CommandRow[] = [
  ...accounts,
  ...community,
  ...exchange,
  ...expenses,
  ...meetings,
  ...confirmation,
  ...notices,
  ...people,
  ...placements,
  ...registry,
];
