import { eq } from 'drizzle-orm';
import { areas, hosts } from '#db/schema/registry.server';
import { placements } from '#db/schema/placements.server';
import { cases } from '#db/schema/people.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import '~/domain/reactions.server';
import { checkDigitOf } from '~/domain/registry/corporate-number';
import {
  acceptHosts,
  chooseCarveOutTasks,
  declareCapacity,
  recordTemporaryUse,
  registerHost,
  getCarveOut,
  registerOpportunity,
  registerOrganisation,
  saveCarveOutDay,
} from '~/domain/registry/index.server';
import { machineScope, scopeOf } from './scope';
import { towns, type TownName } from './towns';

let count = 0;

/** A name that no other test uses and that looks like no other. */
export function aHostName(): string {
  count += 1;
  return `${String.fromCodePoint(0x4e00 + count * 37, 0x5200 + count * 41, 0x6300 + count * 43)}の家`;
}

/** The five facts of the quick registration. */
export function fiveFacts() {
  return {
    name: aHostName(),
    kind: 'shop',
    area: 'unknown',
    whatWeCanBring: '閉店のあとの片づけ',
    contact: '054-627-5225',
  };
}

export async function anArea(name: string, town: TownName = 'own'): Promise<string> {
  const id = newId();
  await withScope(machineScope(town), (tx) =>
    tx.insert(areas).values({ municipalityId: towns[town].id, id, name, level: 'elementary' }),
  );
  return id;
}

type Facts = Partial<Parameters<typeof registerHost>[1]>;

/** A host registered with five facts, waiting for its check. */
export async function aPendingHost(facts: Facts = {}, town: TownName = 'own'): Promise<string> {
  const { id } = await registerHost(scopeOf('coordinator', { town }), { ...fiveFacts(), ...facts });
  return id;
}

export async function aListedHost(facts: Facts = {}, town: TownName = 'own'): Promise<string> {
  const id = await aPendingHost(facts, town);
  await acceptHosts(scopeOf('manager', { town }), { ids: [id], visibility: 'public' });
  return id;
}

export async function hostRow(id: string, town: TownName = 'own') {
  const [row] = await withScope(machineScope(town), (tx) => tx.select().from(hosts).where(eq(hosts.id, id)));
  if (!row) throw new Error(`no host ${id}`);
  return row;
}

export const anOffer = {
  title: '袋づめの手伝い',
  menuKind: 'work_experience',
  activities: ['packing'],
  places: 2,
  cells: ['tue_am'],
};

type OfferFacts = Partial<Parameters<typeof registerOpportunity>[1]>;

/** An offer at a listed host; open at once unless told otherwise. */
export async function anOpenOffer(
  hostId: string,
  facts: OfferFacts = {},
  call?: { now: Date },
): Promise<string> {
  const offer = { ...anOffer, open: true, ...facts, hostId };
  const { id } = await registerOpportunity(scopeOf('coordinator'), offer, call);
  return id;
}

/** The ground on which a facility may be used, agreed with the 所管課. */
export const aBasis = {
  kind: 'within_hours_spare_capacity',
  shrinksCore: 'no' as const,
  coreNotHindered: '空いている席だけを使う',
  concurrentDutyBasis: '運営基準の範囲で兼ねてよいと返事',
  department: '障がい福祉課',
  consultedOn: '2026-11-01',
  method: 'telephone' as const,
  answer: '本来事業に支障がなければよい',
  validFrom: '2026-11-01',
  validTo: '2027-01-31',
};

/** A B型 site whose 定員 and basis of temporary use are written down. */
export async function aFacilityWithRoom(usualCoreUsers = 17, town: TownName = 'own'): Promise<string> {
  const hostId = await aListedHost({ kind: 'continuous_employment_b' }, town);
  const coordinator = scopeOf('coordinator', { town });
  await declareCapacity(coordinator, {
    hostId,
    version: 0,
    authorisedCapacity: 20,
    usualCoreUsers,
    responsibleDepartment: '障がい福祉課',
  });
  await recordTemporaryUse(coordinator, { ...aBasis, hostId });
  return hostId;
}

/** Somebody who comes to the host (and takes a place in the offer). */
export async function somebodyComes(hostId: string, opportunityId?: string): Promise<void> {
  const { id: municipalityId, agencyId, users } = towns.own;
  await withScope(machineScope(), async (tx) => {
    const caseId = newId();
    await tx.insert(cases).values({
      municipalityId,
      id: caseId,
      code: `hibari-${caseId.slice(-8)}`,
      agencyId,
      coordinatorUserId: users.coordinator,
      status: 'active',
    });
    await tx.insert(placements).values({
      municipalityId,
      id: newId(),
      caseId,
      hostId,
      opportunityId: opportunityId ?? null,
      status: 'trial',
      personWords: 'やってみたい',
      personAgreedOn: '2026-11-01',
      createdBy: users.coordinator,
    });
  });
}

/** A 法人番号 that no other test uses; its place in the register of companies does not exist. */
export function aCorporateNumber(): string {
  count += 1;
  const twelve = `9999${String(count).padStart(8, '0')}`;
  return `${checkDigitOf(twelve)}${twelve}`;
}

type OrganisationFacts = Partial<Parameters<typeof registerOrganisation>[1]>;

export async function anOrganisation(facts: OrganisationFacts = {}, town: TownName = 'own'): Promise<string> {
  const { id } = await registerOrganisation(scopeOf('coordinator', { town }), {
    name: `法人 ${aHostName()}`,
    ...facts,
  });
  return id;
}

/** A talk about the day at a host with two tasks, none of them described: シール・ラベル貼り and 傘立てをふく. */
export async function aTalkWithTasks(hostId: string, town: TownName = 'own') {
  const scope = scopeOf('coordinator', { town });
  const { id: carveOutId } = await saveCarveOutDay(scope, { hostId, morning: '棚をふく。' });
  await chooseCarveOutTasks(scope, {
    hostId,
    carveOutId,
    version: 1,
    tasks: { morning: { activities: ['label_sticking'], typed: '傘立てをふく' } },
  });
  const { talk, tasks } = await getCarveOut(scope, hostId);
  const [first, second] = tasks;
  if (!talk || !first || !second) throw new Error('the talk has no tasks');
  return { carveOutId, version: talk.version, tasks: [first, second] as const };
}
