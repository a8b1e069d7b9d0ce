import type { z } from 'zod';
import type { Scope } from '~/domain/kernel/scope';
import {
  beginAssessment,
  findCaseForWork,
  keepSlip,
  openCase,
  recordConsent,
  saveProfile,
} from '~/domain/people/index.server';
import type { ConsentScope, RecordedConsent } from '~/domain/people/rules';
import type { openCaseSchema } from '~/domain/people/schema';
import '~/domain/reactions.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf } from './scope';
import { towns, type TownName } from './towns';

export const dayOfTests = '2026-11-20';
/** Noon of the day of the tests. */
export const now = new Date('2026-11-20T03:00:00Z');

const begin = {
  gapType: 'anxious_about_society',
  referralSource: 'elderly_care_center',
  beginning: 'granted',
  method: 'face_to_face',
} as const;

/** 相談受付 */
export async function anOpenedCase(
  given: Partial<z.input<typeof openCaseSchema>> = {},
  scope: Scope = scopeOf('coordinator'),
): Promise<string> {
  return (await openCase(scope, { ...begin, isMinor: false, ...given }, { now })).code;
}

/** The row of a case as it stands now. */
export async function theCase(code: string, town: TownName = 'own') {
  const scope = machineScope(town);
  return withScope(scope, (tx) => findCaseForWork(tx, scope, code));
}

/** What was agreed with a family on the day of the tests. */
export const aFamilyContact = {
  contactOn: dayOfTests,
  who: 'parent',
  means: 'telephone',
  agreed: '来月まで様子をみて、また電話する',
  personMayKnow: 'no',
} as const;

/** 家族からの相談: a family consults about somebody who has not agreed to anything. */
export function aFamilyConsultation(scope: Scope = scopeOf('coordinator')): Promise<string> {
  return anOpenedCase({ beginning: 'family', method: undefined }, scope);
}

/** アセスメント中, with the coordinator of the tests in charge. */
export async function aCaseInAssessment(town: TownName = 'own'): Promise<string> {
  const scope = scopeOf('coordinator', { town });
  const code = await anOpenedCase({}, scope);
  const { version } = await theCase(code, town);
  await beginAssessment(scope, { code, version, coordinatorUserId: towns[town].users.coordinator }, { now });
  return code;
}

export const aProfile = {
  version: 0,
  strengths: ['careful_precise', 'gardening'],
  wishes: ['want_quiet_work'],
  considerations: ['quiet_place', 'few_words'],
  menuKinds: [],
  levels: { careful_precise: 'can_do' },
  weights: { quiet_place: 'must' },
  words: { careful_precise: '細かい作業は苦にならない' },
  slots: ['tue_am'],
  stay: false,
  travelModes: ['walk'],
  travelMinutesMax: 20,
} as const;

/** アセスメント中, with strengths, a wish, conditions and a time. */
export async function aCaseWithProfile(town: TownName = 'own'): Promise<string> {
  const code = await aCaseInAssessment(town);
  await saveProfile(scopeOf('coordinator', { town }), { ...aProfile, code }, { now });
  return code;
}

/** The 対応票 was made and locked away; nobody has compared it yet. */
export async function keptSlip(code: string, town: TownName = 'own'): Promise<void> {
  const { version } = await theCase(code, town);
  await keepSlip(scopeOf('coordinator', { town }), { code, version, keptAt: '2階の鍵のある棚' }, { now });
}

/** Records what the person said about one scope. */
export async function consented(
  code: string,
  consentScope: ConsentScope,
  state: RecordedConsent = 'granted',
  town: TownName = 'own',
): Promise<void> {
  await recordConsent(
    scopeOf('coordinator', { town }),
    { code, scope: consentScope, state, method: 'face_to_face', recordedOn: dayOfTests },
    { now },
  );
}
