import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aDrawnArea } from '#tests/factories/community';
import { aHostConfirmedOn, aReturnedList, askedByMail, aToldLink } from '#tests/factories/confirmation';
import {
  aCheckedClaim,
  aDraftClaim,
  aHostWithSomebody,
  aSubmittedClaim,
  call,
} from '#tests/factories/expenses';
import { aQueuedMail } from '#tests/factories/notices';
import { now } from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { getClaim } from '~/domain/expenses/index.server';
import { first } from './first';

/** Claims of three hosts with somebody each: being written, handed in and looked at. */
export async function theClaims(town: TownName) {
  const officer = scopeOf('officer', { town });
  const [writing, handedIn, looked] = [
    await aHostWithSomebody(town),
    await aHostWithSomebody(town),
    await aHostWithSomebody(town),
  ];
  const ids = {
    draft: await aDraftClaim(writing),
    submitted: await aSubmittedClaim(handedIn),
    checked: await aCheckedClaim(looked),
  };
  const lineOf = async (id: string) => first((await getClaim(officer, id, call)).lines).id;
  return {
    claimingHost: writing.hostId,
    claimedPlacement: writing.placementId,
    claimedKey: writing.portalKey,
    ...ids,
    draftLine: await lineOf(ids.draft),
    submittedLine: await lineOf(ids.submitted),
    checkedLine: await lineOf(ids.checked),
  };
}

/** A host that can be asked, the tokens and reports of others, and a list that came back. */
export async function theConfirmations(town: TownName) {
  const staleArea = await aDrawnArea('南山', town);
  const stale = await aHostConfirmedOn('2026-01-10', { areaId: staleArea }, town);
  return {
    staleArea,
    stale,
    linkToken: await askedByMail(await aHostConfirmedOn('2026-01-10', {}, town), now, town),
    spentToken: await askedByMail(
      await aHostConfirmedOn('2026-01-10', {}, town),
      new Date('2026-09-01'),
      town,
    ),
    toldLink: await aToldLink(await aHostConfirmedOn('2026-01-10', {}, town), now, town),
    returnedList: await aReturnedList(stale, town),
  };
}

/** A mail that was refused for good. */
export async function aFailedMail(town: TownName): Promise<string> {
  const id = await aQueuedMail(undefined, town);
  await withScope(machineScope(town), (tx) =>
    tx.update(table.mails).set({ state: 'failed' }).where(eq(table.mails.id, id)),
  );
  return id;
}
