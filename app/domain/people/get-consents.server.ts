import { listConsents } from '#db/queries/consents.server';
import { listDisclosures } from '#db/queries/disclosures.server';
import { findPlanEnd } from '#db/queries/plans.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { cardState } from './card-expiry';
import { readConsentHandling } from './consent-handling.server';
import { suggestedEnd } from './consent-reminders';
import {
  childViewNames,
  consentEvidenceNames,
  consentMethodNames,
  consentScopes,
  consentScopeWords,
  consentStateNames,
  consentStates,
  currentConsents,
  isPossibleAnswer,
  type ChildView,
  type ConsentMethod,
  type RecordedConsent,
} from './consent-rules';

type Recorded = Awaited<ReturnType<typeof listConsents>>[number];

/** What the person was asked and answered, scope by scope, with all that was ever recorded. */
export const getConsents = read({
  name: 'people.get-consents',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const records = await listConsents(tx, row.id);
    const states = currentConsents(records, day);
    const handling = await readConsentHandling(tx, day);
    const shown = await listDisclosures(tx, row.id);
    return {
      line: toCaseLine(row),
      today: day,
      shown: shown.map(({ id, hostName, level, openedAt, ...end }) => ({
        id,
        hostName,
        what: level === 2 ? '匿名の打診の札' : '受入れカード',
        openedOn: today(openedAt),
        state: cardState(end, day),
      })),
      isMinor: row.isMinor,
      handling,
      mayRecord: can(scope, 'consents.record'),
      suggested: suggestedEnd(await findPlanEnd(tx, row.id), day),
      scopes: consentScopes.map((one) => {
        const history = records.filter((record) => record.scope === one);
        return {
          scope: one,
          ...consentScopeWords[one],
          state: states[one],
          answers: consentStates.filter((to) => isPossibleAnswer(states[one], to)),
          validUntil: history.at(-1)?.validUntil ?? null,
          history: history.map(({ id, state, method, recordedOn, recordedBy, rulesVersion, ...told }) => ({
            id,
            state: consentStateNames[state as RecordedConsent],
            method: consentMethodNames[method as ConsentMethod],
            recordedOn,
            recordedBy,
            rulesVersion,
            told: toldOf(told),
          })),
        };
      }),
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** How an answer is borne out, in words. */
function toldOf({
  evidence,
  helperPresent,
  guardianAgreed,
  childView,
}: Pick<Recorded, 'evidence' | 'helperPresent' | 'guardianAgreed' | 'childView'>): string[] {
  return [
    evidence && consentEvidenceNames[evidence as keyof typeof consentEvidenceNames],
    helperPresent && '通訳や支える人がいっしょに聞いた',
    guardianAgreed !== null && (guardianAgreed ? '保護者は同意' : '保護者は同意していない'),
    childView && `ご本人は「${childViewNames[childView as ChildView]}」`,
  ].filter((words): words is string => typeof words === 'string');
}
