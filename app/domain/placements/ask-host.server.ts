import { randomInt } from 'node:crypto';
import { findConsent } from '#db/queries/consents.server';
import { insertDisclosure } from '#db/queries/disclosures.server';
import { listAliases } from '#db/queries/placements.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { insistOnReason, recordReachOuts } from '~/domain/notices/index.server';
import { lastDay } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { newAlias } from './alias';
import { decideHouseholdAsk, faultOfAnswerDay } from './card-rules';
import { forStep } from './facts.server';
import { householdAtHost } from './household.server';
import { prepareInquiry } from './inquiry.server';
import { decideRisk } from './risk-questions';
import { askHostSchema } from './schema';
import { takeStep } from './take-step.server';

/**
 * 打診: shows the host a card of taxonomy labels under a name of its own, and notes exactly what was shown, on which
 * consent and until when (I9, D11). What was added of age and area is judged anew by the people of this moment; if the
 * card is no longer the one that staff looked at, nothing goes out. A host that was asked often enough this quarter is
 * asked only with a reason.
 */
export const askHost = command({
  name: 'placements.ask-host',
  permission: 'placements.run',
  input: askHostSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const day = today(now);
    const { row } = await forStep(context, 'ask', input);
    await insistOnReason(context, row.hostId, input.overCapReason);
    const household = await householdAtHost(tx, scope, row);
    insist(decideHouseholdAsk({ isTogether: household.length > 0, goesOn: input.householdGoesOn }));
    const wanted = { age: input.addAge, area: input.addArea };
    // A form names only what was taken off; who has seen the card has taken off nothing else.
    const leftOut = input.leftOut ?? (input.seen === undefined ? null : []);
    const inquiry = await prepareInquiry(tx, row, { wanted, leftOut }, day, { hold: true });
    insist(inquiry.decision);
    const unseen = input.seen === undefined && (wanted.age || wanted.area);
    if (unseen || (input.seen !== undefined && input.seen !== inquiry.seen)) {
      throw new Conflict(
        '見ていただいたときから、札の内容が変わりました。いまの札を確かめて、もう一度打診してください。',
      );
    }
    const { card, limits, residents } = inquiry;
    const { risks: answers, personAgrees } = input;
    insist(decideRisk({ residents, smallTown: limits.smallTown, answers, personAgrees }));
    const alias = newAlias(await listAliases(tx, row), randomInt);
    const consent = await findConsent(tx, row.caseId, 'hosts_anonymous');
    const expiresOn = lastDay(day, limits.inquiryDays, consent?.validUntil ?? null);
    const fault = faultOfAnswerDay(input.answerDueOn, { today: day, cardUntil: expiresOn });
    if (fault) throw new Invalid({ answerDueOn: [fault] });
    await insertDisclosure(tx, {
      id: newId(),
      placementId: row.id,
      caseId: row.caseId,
      hostId: row.hostId,
      level: 2,
      shown: { alias, ...card },
      openedAt: now,
      openedBy: userOf(scope).userId,
      expiresOn,
      consentId: consent?.id ?? null,
      ground: {
        ...inquiry.ground,
        answers: { ...answers, ...(personAgrees && { person_agrees: 'yes' }) },
      },
    });
    await recordReachOuts(context, [
      { hostId: row.hostId, way: 'inquiry', overCapReason: input.overCapReason },
    ]);
    return takeStep(
      context,
      row,
      'asked',
      {
        alias,
        card,
        askedAt: now,
        askedBy: userOf(scope).userId,
        answerDueOn: input.answerDueOn,
      },
      { shownUntil: expiresOn, added: { ...inquiry.ground }, risks: answers },
    );
  },
});
