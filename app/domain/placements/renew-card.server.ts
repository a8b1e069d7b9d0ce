import { closeDisclosures, insertDisclosure } from '#db/queries/disclosures.server';
import type { PlacementRow } from '#db/queries/placements.server';
import { listCardsOf } from '#db/queries/cards.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { requireCaseAccess } from '~/domain/people/index.server';
import { isShown } from '~/domain/people/rules';
import { today, type Day } from '~/lib/japanese-date';
import { judgeAcceptance, printOf } from './acceptance.server';
import { decideRenewal, isToRenew, type CardLevel } from './card-rules';
import { withPurpose } from './disclosure-purpose';
import { lockPlacement } from './lock.server';
import type { PlacementStatus } from './rules';
import { renewCardSchema } from './schema';
import { acceptanceCardOf } from './shown-cards';
import { takeStep } from './take-step.server';

/** The newest acceptance card that nobody closed, whether it has ended or not, and what its renewal is judged by. */
async function judgeRenewal(tx: ScopedTx, row: PlacementRow, day: Day) {
  const shown = (await listCardsOf(tx, row.id)).filter(({ level }) => level === 3).at(-1);
  if (!shown) return null;
  const { card, consent, isGranted, expiresOn } = await judgeAcceptance(tx, row, day);
  const status = row.status as PlacementStatus;
  const facts = { status, today: day, until: shown.expiresOn };
  return {
    shown,
    consent,
    newUntil: expiresOn,
    isDue: isToRenew(facts),
    decision: withPurpose(
      { hostKind: row.hostKind, purpose: shown.purpose },
      decideRenewal({
        ...facts,
        newUntil: expiresOn,
        consent: isGranted,
        isUnchanged: printOf(acceptanceCardOf(shown.shown)) === printOf(card),
      }),
    ),
  };
}

/** The cards of a placement that its host sees today, each with its last day; and whether the acceptance card is to be renewed. */
export async function cardsShown(tx: ScopedTx, row: PlacementRow, day: Day) {
  const open = (await listCardsOf(tx, row.id)).filter((one) => isShown(one, day));
  const renewal = await judgeRenewal(tx, row, day);
  return {
    shown: open.map(({ id, level, expiresOn }) => ({ id, level: level as CardLevel, until: expiresOn })),
    renewal: renewal?.isDue
      ? { until: renewal.shown.expiresOn, newUntil: renewal.newUntil, decision: renewal.decision }
      : null,
  };
}

/** The acceptance card is shown on, word for word as the person agreed to it, as long as the consent lets it be. */
export const renewCard = command({
  name: 'placements.renew-card',
  permission: 'placements.run',
  input: renewCardSchema,
  run: async (context, { id, version }) => {
    const { tx, scope, now } = context;
    const row = await lockPlacement(tx, id);
    await requireCaseAccess(tx, scope, row.caseId);
    if (row.version !== version) throw new Conflict();
    const renewal = await judgeRenewal(tx, row, today(now));
    if (!renewal) throw new Conflict();
    insist(renewal.decision);
    await closeDisclosures(tx, { placementId: id, level: 3 }, now, '期限をのばした');
    await insertDisclosure(tx, {
      ...{ id: newId(), placementId: id, caseId: row.caseId, hostId: row.hostId, level: 3 },
      ...{ shown: renewal.shown.shown, openedAt: now, openedBy: userOf(scope).userId },
      ...{ expiresOn: renewal.newUntil, consentId: renewal.consent?.id ?? null },
      purpose: renewal.shown.purpose,
    });
    const step = await takeStep(
      context,
      row,
      row.status as PlacementStatus,
      {},
      {
        acceptance: 'renewed',
        shownUntil: renewal.newUntil,
      },
    );
    return { ...step, value: { ...step.value, until: renewal.newUntil } };
  },
});
