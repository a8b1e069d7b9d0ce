import { createHash } from 'node:crypto';
import { findConsent } from '#db/queries/consents.server';
import { closeDisclosures, insertDisclosure } from '#db/queries/disclosures.server';
import type { PlacementRow } from '#db/queries/placements.server';
import { findPlacement } from '#db/queries/placements.server';
import { listOpenCards } from '#db/queries/portal.server';
import type { ScopedTx } from '#db/scope.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid, NotFound } from '~/domain/kernel/errors';
import { isId, newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { findProfile, requireCaseAccess } from '~/domain/people/index.server';
import { isShown, lastDay } from '~/domain/people/rules';
import { today, type Day } from '~/lib/japanese-date';
import {
  acceptanceCardFrom,
  currentLines,
  decideAcceptance,
  decidePrint,
  decideWriting,
  offeredLines,
  type writtenLines,
} from './acceptance';
import { leavesMayor, purposeNeeded } from './disclosure-purpose';
import { showAcceptanceSchema, writeAcceptanceSchema } from './acceptance-schema';
import { lockPlacement } from './lock.server';
import type { PlacementStatus } from './rules';
import { acceptanceCardOf, kindShown, type AcceptanceCard } from './shown-cards';
import { readCardLimits } from './set-card-limits.server';
import { takeStep } from './take-step.server';

/** 受入れカード as it is being written with the person, and exactly as the host will see it. */
export const getAcceptance = read({
  name: 'placements.get-acceptance',
  permission: 'placements.run',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const row = isId(id) ? await findPlacement(tx, id) : null;
    if (!row) throw new NotFound('受入れ');
    await requireCaseAccess(tx, scope, row.caseId);
    const profile = await findProfile(tx, row.caseId);
    const day = today(now);
    const { card, decision, expiresOn } = await judgeAcceptance(tx, row, day);
    const status = row.status as PlacementStatus;
    const open = (await listOpenCards(tx, row.hostId)).filter(
      (one) => one.placementId === row.id && one.level === 3 && isShown(one, day),
    );
    const isTheCardShown = printOf(acceptanceCardOf(open.at(-1)?.shown)) === printOf(card);
    return {
      id: row.id,
      version: row.version,
      code: row.code,
      hostName: row.hostName,
      status,
      kind: row.acceptanceDraft?.kind ?? 'whole',
      lines: currentLines(row.acceptanceDraft?.lines ?? [], profile.considerations),
      agreedOn: row.acceptanceDraft?.agreedOn ?? day,
      card,
      decision,
      writing: decideWriting(status),
      print: decidePrint(decision, open.length > 0 && isTheCardShown),
      expiresOn,
      seen: printOf(card),
      needsPurpose: leavesMayor(row.hostKind),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});

/** Writes down line by line what the person lets be told. Nothing of it leaves the team yet. */
export const writeAcceptance = command({
  name: 'placements.write-acceptance',
  permission: 'placements.run',
  input: writeAcceptanceSchema,
  run: async (context, input) => {
    const row = await forCard(context, input);
    insist(decideWriting(row.status as PlacementStatus));
    const { considerations } = await findProfile(context.tx, row.caseId);
    const { kind } = input;
    const lines = offeredLines(considerations, kind).map(({ key, text }) => ({
      key,
      text: text || (input.texts[key as (typeof writtenLines)[number]] ?? ''),
      agreed: input.agreed.includes(key),
    }));
    return takeStep(
      context,
      row,
      row.status as PlacementStatus,
      { acceptanceDraft: { kind, lines: lines.filter(({ text }) => text !== ''), agreedOn: input.agreedOn } },
      {
        acceptance: 'written',
        kind,
        agreed: lines.filter(({ agreed, text }) => agreed && text !== '').length,
      },
    );
  },
});

/** Shows the host the card that was previewed with the person, and nothing else; an older card is closed. */
export const showAcceptance = command({
  name: 'placements.show-acceptance',
  permission: 'placements.run',
  input: showAcceptanceSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const row = await forCard(context, input);
    const { card, decision, consent, expiresOn } = await judgeAcceptance(tx, row, today(now));
    insist(decision);
    const { purpose } = input;
    if (leavesMayor(row.hostKind) && purpose === undefined) throw new Invalid({ purpose: [purposeNeeded] });
    if (input.seen !== printOf(card)) {
      throw new Conflict(
        'ご本人と見たあとで、カードが変わりました。いまのカードを、もう一度いっしょに見てください。',
      );
    }
    await closeDisclosures(tx, { placementId: row.id, level: 3 }, now, '新しいカードに替えた');
    // Who only keeps an eye on the person has no more use for what the inquiry told.
    if (row.acceptanceDraft?.kind === 'watch') {
      await closeDisclosures(tx, { placementId: row.id, level: 2 }, now, '見守りのお願いだけに替えた');
    }
    await insertDisclosure(tx, {
      id: newId(),
      placementId: row.id,
      caseId: row.caseId,
      hostId: row.hostId,
      level: 3,
      shown: card,
      openedAt: now,
      openedBy: userOf(scope).userId,
      expiresOn,
      consentId: consent?.id ?? null,
      purpose: purpose ?? '',
    });
    const audited = { acceptance: 'shown', lines: card?.lines.length ?? 0, shownUntil: expiresOn };
    return takeStep(context, row, row.status as PlacementStatus, {}, audited);
  },
});

async function forCard({ tx, scope }: Context, seen: { id: string; version: number }): Promise<PlacementRow> {
  const row = await lockPlacement(tx, seen.id);
  await requireCaseAccess(tx, scope, row.caseId);
  if (row.version !== seen.version) throw new Conflict();
  return row;
}

/** The card as it would be shown on a day, whether it may be, and until when. */
export async function judgeAcceptance(tx: ScopedTx, row: PlacementRow, day: Day) {
  const consent = await findConsent(tx, row.caseId, 'hosts_named');
  const isGranted =
    consent?.state === 'granted' && (consent.validUntil === null || consent.validUntil >= day);
  const draft = row.acceptanceDraft;
  const { considerations } = await findProfile(tx, row.caseId);
  const card = draft
    ? acceptanceCardFrom(row.alias, { ...draft, lines: currentLines(draft.lines, considerations) })
    : null;
  const { acceptanceDays } = await readCardLimits(tx, day);
  return {
    consent,
    isGranted,
    card,
    decision: decideAcceptance({
      status: row.status as PlacementStatus,
      consent: isGranted,
      card,
      today: day,
    }),
    expiresOn: lastDay(day, acceptanceDays, consent?.validUntil ?? null),
  };
}

/** Of what is told and for what, not of the name that stands above it. */
export function printOf(card: AcceptanceCard | null): string {
  const kind = card && kindShown([{ level: 3, shown: card }], null) === 'watch' ? ['watch'] : [];
  const told = JSON.stringify([card?.lines, card?.agreedOn, ...kind]);
  return createHash('sha256').update(told).digest('base64url').slice(0, 22);
}
