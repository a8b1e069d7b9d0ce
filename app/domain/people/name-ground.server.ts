import { setAgencyGround } from '#db/queries/case-grounds.server';
import { listCaseAgencies } from '#db/queries/cases.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound, Refused } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { decideAddAgency, lacksGround, scopeOfPart } from './agency-rules';
import { nameGroundSchema } from './agency-schema';
import { changeCase, forEdit } from './for-step.server';
import { readConsents } from './read-consents.server';

/** Names the consent on which an agency works that joined before grounds were kept; from then on it sees the case by that alone (INT-10). */
export const nameGround = command({
  name: 'people.name-ground',
  permission: 'cases.edit',
  input: nameGroundSchema,
  run: async ({ tx, scope, now }, { agencyId, part, ...seen }) => {
    const row = await forEdit(tx, scope, seen);
    const agency = (await listCaseAgencies(tx, row.id, null)).find((one) => one.agencyId === agencyId);
    if (!agency) throw new NotFound('関わる機関');
    if (!lacksGround(agency, row)) {
      throw new Refused('この機関の根拠は、もう決まっています。', 'ページを開きなおしてください。');
    }
    const consents = await readConsents(tx, row.id, today(now));
    const { familyConsultation } = row;
    insist(decideAddAgency({ part, familyConsultation, consents, worksAlready: false }));
    await setAgencyGround(tx, row.id, agencyId, scopeOfPart[part]);
    return changeCase(tx, row, {}, { founded: agencyId, part });
  },
});
