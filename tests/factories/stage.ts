import * as table from '#db/schema/index.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { addDays, dayOf, type Day } from '~/lib/japanese-date';
import { machineScope } from './scope';
import { towns, type TownName } from './towns';

/** A case and a host between which everything is ready: consent, wish, visit, answers. */
export interface Stage {
  town: TownName;
  code: string;
  caseId: string;
  hostId: string;
  opportunityId: string;
}

interface StageOptions {
  town?: TownName;
  /** Digits of the code, so that several cases can stand side by side: '482-7'. */
  digits?: string;
  consent?: boolean;
  /** 支援決定前の関わり is on record. */
  engaged?: boolean;
  /** When the 対応票 was made, and when it was looked at. */
  slip?: { madeOn: Day | null; checkedOn: Day | null };
  stance?: string;
  assessed?: boolean;
  mustAnswer?: 'yes' | 'no' | null;
  places?: number;
  /** Put the case before an existing host. */
  hostId?: string;
  opportunityId?: string;
}

/** Makes a stage; each option takes one thing away. */
export async function aStage({ town = 'own', ...options }: StageOptions = {}): Promise<Stage> {
  const stage: Stage = {
    town,
    code: `tsubame-${options.digits ?? '482-7'}`,
    caseId: newId(),
    hostId: options.hostId ?? newId(),
    opportunityId: options.opportunityId ?? newId(),
  };
  await withScope(machineScope(town), async (tx) => {
    await putCase(tx, stage, options);
    if (!options.hostId) await putHost(tx, stage, options);
  });
  return stage;
}

/** A 対応票 made last month and looked at today. */
function slipInOrder() {
  const today = dayOf(new Date());
  return { madeOn: addDays(today, -30), checkedOn: today };
}

async function putCase(
  tx: ScopedTx,
  stage: Stage,
  {
    consent = true,
    engaged = true,
    slip = slipInOrder(),
  }: Pick<StageOptions, 'consent' | 'engaged' | 'slip'>,
) {
  const { id, agencyId, users } = towns[stage.town];
  const own = { municipalityId: id };
  await tx.insert(table.cases).values({
    ...own,
    id: stage.caseId,
    code: stage.code,
    agencyId,
    coordinatorUserId: users.coordinator,
    status: 'planning',
    earlyEngagementOn: engaged ? addDays(dayOf(new Date()), -5) : null,
    earlyEngagementReason: engaged ? '出かけられる日が続いているうちに見学するため' : '',
    slipMadeOn: slip.madeOn,
    slipCheckedOn: slip.checkedOn,
    slipCheckedBy: slip.checkedOn === null ? null : users.coordinator,
  });
  await tx
    .insert(table.caseAgencies)
    .values({ ...own, id: newId(), caseId: stage.caseId, agencyId, since: '2026-10-01' });
  await tx.insert(table.profiles).values({ ...own, id: newId(), caseId: stage.caseId, slots: ['tue_am'] });
  await tx.insert(table.profileStrengths).values({
    ...own,
    id: newId(),
    caseId: stage.caseId,
    kind: 'strength',
    slug: 'careful_precise',
    level: 'can_do',
    ownWords: '細かい作業は苦にならない',
  });
  await tx.insert(table.profileConsiderations).values({
    ...own,
    id: newId(),
    caseId: stage.caseId,
    slug: 'quiet_place',
    weight: 'must',
  });
  await tx.insert(table.consents).values({
    ...own,
    id: newId(),
    caseId: stage.caseId,
    scope: 'hosts_anonymous',
    state: consent ? 'granted' : 'refused',
    rulesVersion: '2026-04',
    method: 'face_to_face',
    recordedOn: '2026-10-05',
    recordedBy: users.coordinator,
  });
}

async function putHost(
  tx: ScopedTx,
  { town, hostId, opportunityId }: Stage,
  { stance = 'welcome', assessed = true, mustAnswer = 'yes', places = 1 }: StageOptions,
) {
  const own = { municipalityId: towns[town].id };
  await tx
    .insert(table.hosts)
    .values({ ...own, id: hostId, name: 'こうぼう むぎのほ', kind: 'restaurant', stance, status: 'listed' });
  await tx.insert(table.opportunities).values({
    ...own,
    id: opportunityId,
    hostId,
    title: 'パンの袋づめ',
    menuKind: 'work_experience',
    activities: ['packing'],
    places,
    times: [{ weekday: 2, slot: 'am' }],
    status: 'open',
  });
  if (assessed) {
    await tx.insert(table.hostAssessments).values({
      ...own,
      id: newId(),
      hostId,
      assessedOn: '2026-09-01',
      assessorUserId: towns[town].users.coordinator,
    });
  }
  if (mustAnswer) {
    await tx.insert(table.conditionAnswers).values({
      ...own,
      id: newId(),
      hostId,
      consideration: 'quiet_place',
      answer: mustAnswer,
      source: 'visit',
      answeredOn: '2026-09-01',
    });
  }
}
