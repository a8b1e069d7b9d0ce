import { moveLastContact, updateCase } from '#db/queries/cases.server';
import { insertConsents } from '#db/queries/consents.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { react } from '~/domain/kernel/reactions.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { readConsentHandling } from './consent-handling.server';
import { decideConsent, endedScopes, type ChildView } from './consent-rules';
import { readConsents } from './read-consents.server';
import { recordConsentSchema } from './schema';

/**
 * Notes what the person was told and answered. A withdrawal closes, in the same transaction, everything that was shown
 * on its ground (I10); the first agreement to the consultation makes a family's consultation the person's own (D2).
 */
export const recordConsent = command({
  name: 'people.record-consent',
  permission: 'consents.record',
  input: recordConsentSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const day = today(now);
    const found = await findCaseForWork(tx, scope, input.code, { lock: true });
    const states = await readConsents(tx, found.id, day);
    const minor = found.isMinor && heardOfMinor(found, input);
    insist(
      decideConsent({
        scope: input.scope,
        consultation: states.consultation,
        from: states[input.scope],
        to: input.state,
        recordedOn: input.recordedOn,
        validUntil: input.validUntil ?? null,
        today: day,
        isMinor: found.isMinor,
        guardianConsent: minor ? minor.guardianConsent : false,
        childViewHeard: minor ? minor.childViewHeard : false,
        childView: input.childView,
      }),
    );
    const { version } = await readConsentHandling(tx, input.recordedOn);
    const scopes = input.state === 'withdrawn' ? endedScopes(input.scope, states) : [input.scope];
    await insertConsents(
      tx,
      scopes.map((one) => ({
        id: newId(),
        caseId: found.id,
        scope: one,
        state: input.state,
        rulesVersion: version,
        method: input.method,
        recordedOn: input.recordedOn,
        recordedBy: userOf(scope).userId,
        validUntil: input.state === 'granted' ? (input.validUntil ?? null) : null,
        evidence: input.evidence ?? null,
        helperPresent: input.helperPresent,
        guardianAgreed: found.isMinor && input.guardianAgreed ? input.guardianAgreed === 'yes' : null,
        childView: found.isMinor ? (input.childView ?? null) : null,
      })),
    );
    await moveLastContact(tx, found.id, input.recordedOn);
    const applies = input.scope === 'consultation' && input.state === 'granted';
    const isFirst = applies && (found.familyConsultation || found.appliedOn === null);
    const isNews =
      minor &&
      (minor.guardianConsent !== found.guardianConsent || minor.childViewHeard !== found.childViewHeard);
    if (isFirst || isNews) {
      await updateCase(tx, found, {
        ...(minor && { guardianConsent: minor.guardianConsent, childViewHeard: minor.childViewHeard }),
        ...(isFirst && found.familyConsultation && becomesOwn(input.recordedOn, day)),
        ...(isFirst && { appliedOn: found.appliedOn ?? input.recordedOn }),
      });
    }
    const closed =
      input.state === 'withdrawn'
        ? await react(context, 'consentEnded', { caseId: found.id, code: found.code, scopes })
        : input.state === 'refused'
          ? await react(context, 'consentRefused', { caseId: found.id, scope: input.scope })
          : input.state === 'granted' && input.validUntil
            ? await react(context, 'consentLimited', {
                ...{ caseId: found.id, scope: input.scope, until: input.validUntil },
              })
            : {};
    return {
      value: { code: found.code, closed },
      audit: {
        subject: { type: 'case', id: found.id },
        codes: [found.code],
        change: { scopes, from: states[input.scope], to: input.state, ...closed },
      },
    };
  },
});

/** A family's consultation becomes an ordinary intake: its first contact is that with the person, and what was planned with the family stays in the family's own log. */
function becomesOwn(heardOn: string, day: string) {
  return {
    ...{ familyConsultation: false, statusSince: day, lastContactOn: heardOn },
    ...{ nextOn: null, nextWhat: '' },
  };
}

/** What is known of guardian and child after this answer: what was asked now goes before what stood in the case. */
function heardOfMinor(
  found: { guardianConsent: boolean; childViewHeard: boolean },
  {
    guardianAgreed,
    childView,
  }: { guardianAgreed?: 'yes' | 'no' | undefined; childView?: ChildView | undefined },
) {
  return {
    guardianConsent: guardianAgreed ? guardianAgreed === 'yes' : found.guardianConsent,
    childViewHeard: childView !== undefined || found.childViewHeard,
  };
}
