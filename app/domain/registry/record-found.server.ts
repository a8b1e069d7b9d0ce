import { putFinding, settleFindings } from '#db/queries/condition-findings.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { today } from '~/lib/japanese-date';
import { foundMonthsOffered } from './found';
import { foundLines } from './found-lines.server';
import { changeOf, outdated, type FoundChange } from './found-said';
import { asRegistered, recordFoundSchema } from './found-schema';
import { requireOpportunity } from './require-opportunity.server';

/**
 * What was seen at a place otherwise than registered, or that it is as registered after all. Nothing of it says with whom
 * somebody was there: neither the row nor the entry in the log names a placement or a case (decision 0102). The registry
 * itself stays as it is until the host has been asked.
 *
 * @throws NotFound, Conflict when somebody has told something else of the same line meanwhile or what is registered has
 * changed, Invalid when something later than the month is known of it.
 */
export const recordFound = command({
  name: 'registry.record-found',
  permission: 'registry.answer',
  input: recordFoundSchema,
  run: async ({ tx, now }, { id, seenIn, found, was, registered, again }) => {
    const { host, offer } = await requireOpportunity(tx, id, { lock: true });
    const day = today(now);
    if (!foundMonthsOffered(day).includes(seenIn)) {
      throw new Invalid({ seenIn: ['見た月を、一覧から選んでください。'] });
    }
    const touched = (await foundLines(tx, offer, day)).flatMap((line) => {
      const said = found[line.subject] ?? asRegistered;
      const before = was[line.subject] ?? asRegistered;
      return said === before && !again.includes(line.subject)
        ? []
        : [{ ...line, said: said === line.registered ? asRegistered : said, before }];
    });
    if (touched.some((line) => line.standing !== line.before || registered[line.subject] !== line.mark)) {
      throw new Conflict();
    }
    const objections = touched.flatMap((line) => outdated(line, { said: line.said, seenIn }) ?? []);
    if (objections.length > 0) throw new Invalid({ seenIn: objections });
    const lines = touched.flatMap((line) => {
      const change = changeOf(line, { said: line.said, seenIn });
      return change ? [{ ...line, change }] : [];
    });
    for (const { subject, opportunityId, said } of lines) {
      const of = { hostId: host.id, opportunityId, subject };
      await settleFindings(tx, of);
      if (said !== asRegistered) await putFinding(tx, { ...of, id: newId(), found: said, seenIn });
    }
    const count = (change: FoundChange) => lines.filter((line) => line.change === change).length;
    return {
      value: {
        id: offer.id,
        told: count('told'),
        takenBack: count('takenBack'),
        confirmed: count('confirmed'),
      },
      audit: {
        subject: { type: 'host', id: host.id },
        change: {
          offer: offer.id,
          seenIn,
          found: Object.fromEntries(lines.map(({ subject, said }) => [subject, said])),
        },
      },
    };
  },
});
