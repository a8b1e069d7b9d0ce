import { aDrawnArea } from '#tests/factories/community';
import {
  aComingMeeting,
  aDraftedPlan,
  anAppropriatePlan,
  anIdea,
  aSubmittedPlan,
  held,
} from '#tests/factories/meetings';
import { now } from '#tests/factories/people';
import {
  aCardEnding,
  aCardedPlacement,
  aProposedPlacement,
  aSteppedPlacement,
  aTrialPlacement,
  anAcceptedPlacement,
  anActivePlacement,
  anAgreedPlacement,
  anAskedPlacement,
  decided,
} from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import {
  aFacilityWithRoom,
  aListedHost,
  anOffer,
  anOrganisation,
  aPendingHost,
  aTalkWithTasks,
} from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { aNewOffer, anOpenWish, aReceivedWish } from '#tests/factories/voices';
import { moveGap, moveLead, raiseGap } from '~/domain/community/index.server';
import { newId } from '~/domain/kernel/ids';
import { getMeeting } from '~/domain/meetings/index.server';
import { getPlacement } from '~/domain/placements/index.server';
import {
  addSearchWords,
  getFacility,
  getFound,
  registerOpportunity,
  saveSearch,
} from '~/domain/registry/index.server';
import { first } from './first';
import { theOpenings, theOverdue, theShared } from './town-access';
import { theCases } from './town-cases';
import { neverDrawn, renamed } from './town-codes';
import { theEndings } from './town-endings';
import { theImports } from './town-imports';
import { theInsurances } from './town-insurances';
import { theKept } from './town-kept';
import { theNews, theProposals } from './town-news';
import { aFailedMail, theClaims, theConfirmations } from './town-office';
import { theSharedOffer } from './town-shared-offers';
import { theWorks } from './town-works';

/**
 * What there is in a town at work: for every kind of thing that a command or read can name, one that stands in the
 * state in which it may be named. The same in every town, version by version; only the ids and codes differ.
 */
export type TownAtWork = Awaited<ReturnType<typeof aTownAtWork>>;

export async function aTownAtWork(town: TownName) {
  const { agencyId, users } = towns[town];
  const registry = await theRegistry(town);
  // Their codes are given; those of the cases after them are drawn around them.
  const facility = await theFacility(town);
  const placed = await thePlacements(town);
  return {
    agency: agencyId,
    coordinator: users.coordinator,
    community: users.community,
    finance: users.finance,
    ...registry,
    ...facility,
    ...placed,
    ...(await theInsurances(town, placed)),
    ...(await theNews(town, placed)),
    ...(await theKept(town, placed)),
    ...(await theProposals(town, placed)),
    ...(await theClaims(town)),
    ...(await theCases(town)),
    ...(await theOpenings(town)),
    ...(await theShared(town)),
    ...(await theOverdue(town)),
    ...(await theMeetings(town)),
    ...(await theEndings(town)),
    ...(await theImports(town)),
    ...(await theWorks(town)),
    ...(await theSharedOffer(town)),
    failedMail: await aFailedMail(town),
    ...(await theConfirmations(town)),
  };
}

/** The ids and codes of a town that there is not. */
export function nowhere(like: TownAtWork): TownAtWork {
  const invented = Object.keys(like).map((name, number) => [
    name,
    name.endsWith('Code') ? neverDrawn('nowhere', number) : newId(),
  ]);
  return Object.fromEntries(invented) as TownAtWork;
}

async function theRegistry(town: TownName) {
  const area = await aDrawnArea('北山', town);
  const { id: gap } = await raiseGap(scopeOf('coordinator', { town }), {
    areaId: area,
    resource: 'quiet_morning',
  });
  await moveGap(scopeOf('multi_agency', { town }), { id: gap, version: 1, step: 'raise' });
  const { id: contactedLead } = await aNewOffer({}, town);
  await moveLead(scopeOf('community', { town }), { id: contactedLead, version: 1, step: 'contact' });
  const carvedHost = await aListedHost({}, town);
  const { carveOutId, tasks } = await aTalkWithTasks(carvedHost, town);
  return {
    area,
    gap,
    carvedHost,
    talk: carveOutId,
    task: tasks[0].id,
    otherTask: tasks[1].id,
    words: await someWords(town),
    savedSearch: (await saveSearch(scopeOf('coordinator', { town }), { name: '工房', asked: 'q=工房' })).id,
    organisation: await anOrganisation({}, town),
    otherOrganisation: await anOrganisation({}, town),
    newLead: (await aNewOffer({}, town)).id,
    contactedLead,
    receivedWish: (await aReceivedWish({}, town)).id,
    openWish: await anOpenWish(town),
    pending: await aPendingHost({}, town),
    alsoPending: await aPendingHost({}, town),
    listed: await aListedHost({ area }, town),
    facility: await aListedHost({ kind: 'continuous_employment_b' }, town),
  };
}

async function someWords(town: TownName): Promise<string> {
  const words = '駅バス、コミュニティバス';
  return (await addSearchWords(scopeOf('coordinator', { town }), { kind: 'same', words })).id;
}

/** A facility with a place, an offer that takes it, and somebody who may stay for a time. */
async function theFacility(town: TownName) {
  const coordinator = scopeOf('coordinator', { town });
  const hostId = await aFacilityWithRoom(17, town);
  const offered = { ...anOffer, hostId, usesCapacity: true };
  const { id: seatedOffer } = await registerOpportunity(coordinator, offered);
  const { id: room } = await registerOpportunity(coordinator, { ...offered, menuKind: 'temporary_housing' });
  const { services } = await getFacility(coordinator, { hostId, month: null }, { now });
  const stage = await aStage({ town, digits: '890-0', hostId, opportunityId: room });
  return {
    seatedHost: hostId,
    seatedOffer,
    service: first(services).id,
    staying: await aProposedPlacement(stage),
  };
}

async function theMeetings(town: TownName) {
  const { meetingId } = await aSubmittedPlan(town);
  await held(meetingId, town);
  const { items } = await getMeeting(scopeOf('multi_agency', { town }), meetingId, { now });
  const { code, planId } = await anAppropriatePlan(town);
  const noted = await anIdea(town);
  return {
    draftedCode: await renamed(town, await aDraftedPlan({ town }), 4),
    awaitingCode: await renamed(town, code, 5),
    plan: planId,
    meeting: await aComingMeeting(town),
    item: first(items).id,
    idea: noted.idea,
    ideaCode: await renamed(town, noted.code, 61),
  };
}

async function thePlacements(town: TownName) {
  const stage = await aStage({ town, digits: '900-0', places: 20 });
  const { hostId, opportunityId } = stage;
  let count = 900;
  const another = () => {
    count += 1;
    return aStage({ town, hostId, opportunityId, digits: `${count}-0` });
  };
  const tried = await another();
  await decided(tried);
  const active = await anActivePlacement(await another());
  const asked = await anAskedPlacement(await another());
  const { id: carded, seen: cardSeen } = await aCardedPlacement(await another());
  const cardEnding = await aCardEnding(await another(), '2026-11-25');
  const { planned, portalKey: activeKey } = await getPlacement(scopeOf('coordinator', { town }), active);
  const timesMark = (await getFound(scopeOf('coordinator', { town }), opportunityId)).lines[0]?.mark ?? '';
  const door = {
    ...anOffer,
    hostId,
    menuKind: 'gathering_place',
    openEntry: true,
    places: undefined,
    open: true,
  };
  const { id: openDoor } = await registerOpportunity(scopeOf('coordinator', { town }), door);
  const { portalKey: askedKey } = await getPlacement(scopeOf('coordinator', { town }), asked);
  return {
    freeCode: await renamed(town, stage.code, 6),
    host: hostId,
    offer: opportunityId,
    openDoor,
    timesMark,
    proposed: await aProposedPlacement(await another()),
    agreed: await anAgreedPlacement(await another()),
    carded,
    cardEnding,
    cardSeen,
    asked,
    askedKey,
    activeKey,
    accepted: await anAcceptedPlacement(await another()),
    tried: await aTrialPlacement(tried),
    active,
    stepped: await aSteppedPlacement(await another()),
    followUp: first(planned).id,
  };
}
