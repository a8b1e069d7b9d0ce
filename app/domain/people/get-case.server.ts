import { listMergedInto } from '#db/queries/case-merges.server';
import { listCaseAgencies, listCoordinators } from '#db/queries/cases.server';
import { listIdeasOf } from '#db/queries/meeting-ideas.server';
import { listPlacements } from '#db/queries/placements.server';
import { listPlans } from '#db/queries/plans.server';
import { listAreaChoices } from '#db/queries/registry.server';
import type { Decision } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Permission } from '~/domain/kernel/permissions';
import { can } from '~/domain/kernel/scope';
import { label, options } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { nextCaseStep } from './case-next';
import { caseSteps, decideCaseStep, isCompulsorySchoolAge, type CaseStep } from './case-rules';
import { consentScopes, consentScopeWords } from './consent-rules';
import { factsOf } from './facts-of.server';
import { findProfileContent } from './find-profile-content.server';
import { urgentUntil } from './oversee-openings.server';
import { profileView } from './profile-view.server';
import { readCourse } from './read-course.server';
import { readEngagement } from './read-engagement.server';
import { readStallDays, stallsFrom } from './stalls.server';

/** One case with what is known of it, the steps that are open, or closed with the reason, and what comes next. */
export const getCase = read({
  name: 'people.get-case',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const facts = await factsOf(tx, row, day);
    const may = (permission: Permission) =>
      can(scope, permission) &&
      (permission === 'cases.edit' ? tx.caseWay === 'works' : tx.caseWay !== 'urgent');
    const own = scope.actor.kind === 'user' ? scope.actor : null;
    const agencies = await listCaseAgencies(tx, row.id, own?.agencyId ?? null);
    const plans = await listPlans(tx, row.id);
    const placements = await listPlacements(tx, { caseId: row.id });
    return {
      id: row.id,
      version: row.version,
      line: toCaseLine(row),
      facts,
      today: day,
      steps: Object.fromEntries(caseSteps.map((step) => [step, decideCaseStep(step, facts)])) as Record<
        CaseStep,
        Decision
      >,
      next: nextCaseStep(facts, {
        newestPlan: plans[0]?.status ?? null,
        hasLivePlacement: placements.some(isLive),
      }),
      plans: plans.map(({ number, status, monitoringOn }) => ({ number, status, monitoringOn })),
      livePlacementId: placements.find(isLive)?.id ?? null,
      placements: placements.map(({ id, hostName, status, timeText }) => ({
        id,
        hostName,
        status,
        timeText,
      })),
      ideas: may('meetings.read')
        ? (await listIdeasOf(tx, row.id)).filter(({ taken, droppedOn }) => !taken && droppedOn === null)
        : [],
      urgentUntil: await urgentUntil(tx, scope, row.id),
      mayEdit: may('cases.edit'),
      mayFollow: may('cases.follow'),
      mayMeetFamily: may('cases.open') && tx.caseWay === 'works',
      mayPlan: may('plans.write'),
      maySeePlacements: can(scope, 'placements.read'),
      mayOversee: may('cases.oversee'),
      mayRecordConsent: may('consents.record'),
      gapType: row.gapType && label('gapType', row.gapType),
      referralSource: row.referralSource && label('referralSource', row.referralSource),
      areaName: row.areaName,
      ageBand: row.ageBand && label('ageBand', row.ageBand),
      minor: row.isMinor
        ? {
            guardianConsent: row.guardianConsent,
            childViewHeard: row.childViewHeard,
            compulsorySchool: isCompulsorySchoolAge(row.schoolEndsFiscalYear, day),
          }
        : null,
      course: await readCourse(tx, row),
      agencyName: row.agencyName,
      takenUp: (await listMergedInto(tx, [row.id])).map(({ code: one, mergedOn }) => ({
        code: one,
        mergedOn,
      })),
      agencies: agencies.map(({ name, since }) => ({ name, since })),
      caseRef: agencies.find(({ agencyId }) => agencyId === own?.agencyId)?.caseRef ?? '',
      dates: {
        createdOn: today(row.createdAt),
        appliedOn: row.appliedOn,
        earlyEngagementOn: row.earlyEngagementOn,
        needConfirmedOn: row.needConfirmedOn,
        supportDecidedOn: row.supportDecidedOn,
        closedOn: row.closedOn,
      },
      engagement: await readEngagement(tx, row, day),
      stall: stallsFrom({ ...row, status: facts.status }, await readStallDays(tx, day)),
      slip: { madeOn: row.slipMadeOn, keptAt: row.slipKeptAt, checkedOn: row.slipCheckedOn },
      consents: consentScopes.map((scopeName) => ({
        scope: scopeName,
        name: consentScopeWords[scopeName].name,
        state: facts.consents[scopeName],
      })),
      profile: profileView((await findProfileContent(tx, row.id)).content),
      coordinators: (await listCoordinators(tx)).map(({ userId, name, agency }) => ({
        value: userId,
        label: `${name}（${agency}）`,
      })),
      coordinatorUserId: row.coordinatorUserId ?? own?.userId ?? '',
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

function isLive({ status }: { status: string }): boolean {
  return status !== 'ended' && status !== 'declined';
}

/** 基本のこと of a case as its form begins, with what the form chooses from. */
export const getCaseFacts = read({
  name: 'people.get-case-facts',
  permission: 'cases.edit',
  run: async ({ tx, scope }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const agencyId = scope.actor.kind === 'user' ? scope.actor.agencyId : null;
    const agencies = await listCaseAgencies(tx, row.id, agencyId);
    return {
      code: row.code,
      version: row.version,
      values: {
        gapType: row.gapType,
        referralSource: row.referralSource,
        areaId: row.areaId ?? '',
        ageBand: row.ageBand ?? '',
        isMinor: row.isMinor ? 'on' : '',
        guardianConsent: row.guardianConsent ? 'on' : '',
        childViewHeard: row.childViewHeard ? 'on' : '',
        schoolEndsFiscalYear: row.schoolEndsFiscalYear === null ? '' : String(row.schoolEndsFiscalYear),
        coordinatorUserId: row.coordinatorUserId ?? '',
        caseRef: agencies.find((one) => one.agencyId === agencyId)?.caseRef ?? '',
      },
      coordinators: (await listCoordinators(tx)).map(({ userId, name, agency }) => ({
        value: userId,
        label: `${name}（${agency}）`,
      })),
      areas: (await listAreaChoices(tx, row.areaId)).map(({ id, name }) => ({ value: id, label: name })),
      gapTypes: options('gapType'),
      referralSources: options('referralSource'),
      ageBands: options('ageBand'),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});
