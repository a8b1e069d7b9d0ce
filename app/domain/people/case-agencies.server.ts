import { findAgencyName, findUser, listAgencies } from '#db/queries/accounts.server';
import { deleteCaseAgency, listCaseAgencies, setOwnRef, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid, NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { agencyParts, decideAddAgency, decideRemoveAgency, lacksGround } from './agency-rules';
import { addAgencySchema, removeAgencySchema, setCaseRefSchema } from './agency-schema';
import { openCaseStatuses, type CaseStatus } from './case-rules';
import type { ConsentStates } from './consent-rules';
import { changeCase, forEdit } from './for-step.server';
import { joinCase, worksStill } from './join-case.server';
import { readConsents } from './read-consents.server';

async function agencyInCharge(tx: ScopedTx, coordinatorUserId: string | null): Promise<string | null> {
  if (coordinatorUserId === null) return null;
  return (await findUser(tx, coordinatorUserId))?.agencyId ?? null;
}

type Working = Awaited<ReturnType<typeof listCaseAgencies>>[number];

/** What it is judged by whether an agency can be taken away. */
function removing(agency: Working, row: CaseRow, consents: ConsentStates, holder: string | null) {
  return {
    leads: agency.agencyId === row.agencyId,
    holdsCoordinator: agency.agencyId === holder,
    hasGround: !lacksGround(agency, row) && worksStill(agency, consents),
  };
}

/** The agencies that work on a case, whether each can be taken away, and which could join on the ground of which consent. */
export const getCaseAgencies = read({
  name: 'people.get-case-agencies',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const own = userOf(scope).agencyId;
    const consents = await readConsents(tx, row.id, today(now));
    const working = await listCaseAgencies(tx, row.id, own);
    const ids = new Set(working.filter((one) => worksStill(one, consents)).map(({ agencyId }) => agencyId));
    const holder = await agencyInCharge(tx, row.coordinatorUserId);
    const { familyConsultation } = row;
    const status = row.status as CaseStatus;
    return {
      code: row.code,
      version: row.version,
      mayEdit: can(scope, 'cases.edit') && ids.has(own),
      /** The case has ended: nobody is reminded of an agency without a ground any more. */
      ended: !openCaseStatuses.includes(status) && status !== 'suspended',
      agencies: working.map((agency) => ({
        /** What it joined on has run out: it sees nothing until the person agrees again. */
        lapsed: !ids.has(agency.agencyId),
        /** Nobody wrote down on what ground it joined. */
        unfounded: lacksGround(agency, row),
        agencyId: agency.agencyId,
        name: agency.name,
        since: agency.since,
        own: agency.agencyId === own,
        leads: agency.agencyId === row.agencyId,
        inCharge: agency.agencyId === holder,
        removing: decideRemoveAgency(removing(agency, row, consents, holder)),
      })),
      worksOn: ids.has(own),
      caseRef: working.find(({ agencyId }) => agencyId === own)?.caseRef ?? '',
      adding: agencyParts.map((part) => ({
        part,
        decision: decideAddAgency({ part, familyConsultation, consents, worksAlready: false }),
      })),
      others: (await listAgencies(tx))
        .filter(({ id }) => !ids.has(id))
        .map(({ id, name }) => ({ value: id, label: name })),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});

/** Another agency works on the case from today on and sees all of it, on the ground of the person's consent (INT-9, INT-10). */
export const addAgency = command({
  name: 'people.add-agency',
  permission: 'cases.edit',
  input: addAgencySchema,
  run: async ({ tx, scope, now }, { agencyId, part, ...seen }) => {
    const row = await forEdit(tx, scope, seen);
    if ((await findAgencyName(tx, agencyId)) === null) {
      throw new Invalid({ agencyId: ['加える機関を一覧から選びなおしてください。'] });
    }
    await joinCase(tx, row, { agencyId, part, day: today(now) });
    return changeCase(tx, row, {}, { added: agencyId, part });
  },
});

/** An agency no longer works on the case: it sees nothing of it from now on, and its own number there is gone; so is a coordinator of it who was in charge. */
export const removeAgency = command({
  name: 'people.remove-agency',
  permission: 'cases.edit',
  input: removeAgencySchema,
  run: async ({ tx, scope, now }, { agencyId, ...seen }) => {
    const row = await forEdit(tx, scope, seen);
    const agency = (await listCaseAgencies(tx, row.id, null)).find((one) => one.agencyId === agencyId);
    if (!agency) throw new NotFound('関わる機関');
    const consents = await readConsents(tx, row.id, today(now));
    const holder = await agencyInCharge(tx, row.coordinatorUserId);
    insist(decideRemoveAgency(removing(agency, row, consents, holder)));
    await deleteCaseAgency(tx, row.id, agencyId);
    const outOfCharge = agencyId === holder;
    const change = outOfCharge ? { coordinatorUserId: null } : {};
    return changeCase(tx, row, change, { removed: agencyId, ...(outOfCharge && { outOfCharge }) });
  },
});

/** The number that the reader's own agency gives the case; no other agency sees it. */
export const setCaseRef = command({
  name: 'people.set-case-ref',
  permission: 'cases.read',
  input: setCaseRefSchema,
  run: async ({ tx, scope }, { code, caseRef }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const own = userOf(scope).agencyId;
    if (!(await setOwnRef(tx, row.id, own, caseRef ?? ''))) throw new NotFound('関わる機関');
    return {
      value: { code: row.code },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { caseRef: caseRef ? 'set' : 'removed', agency: own },
      },
    };
  },
});
