import { describe, expect, it } from 'vitest';
import { ceilingOn, faultsOf } from '~/domain/expenses/rules';
import { caseStatuses, contactLogOf, type Attempt } from '~/domain/people/rules';
import { placementStatuses } from '~/domain/placements/rules';
import { looksLikeName, namesSomebody } from '~/domain/works/rules';
import { isSlug, type ListName } from '~/domain/taxonomy/index.server';
import { outwardText, teamText, withAreaNames } from '~/lib/text-guard';
import { dueBefore, usualRetentionYears } from '~/domain/records/rules';
import { dayOf } from '~/lib/japanese-date';
import { minamoWorld } from '../world';

const statuses = (rows: readonly { status?: string | undefined }[], first: string) =>
  new Set(rows.map(({ status }) => status ?? first));
const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

describe.each(['2026-11-20', '2027-01-03', '2028-02-29'])('on %s', (today) => {
  const world = minamoWorld(today);

  const cases = byId(world.cases);
  const hosts = byId(world.hosts);
  const offers = byId(world.opportunities);
  const plans = byId(world.plans);
  const decisions = byId(world.decisions);
  const granted = (caseId: string, scope: string) =>
    world.consents.filter((one) => one.caseId === caseId && one.scope === scope).at(-1)?.state === 'granted';

  describe('the cases of the demonstration municipality', () => {
    it('are sixty, each with a code of its own', () => {
      expect(world.cases).toHaveLength(60);
      expect(new Set(world.cases.map(({ code }) => code)).size).toBe(60);
      expect(world.cases.map(({ code }) => code)).toContain('tsubame-482-7');
    });

    it('show every state of every thing that has states', () => {
      expect(statuses(world.cases, 'intake')).toEqual(new Set(caseStatuses));
      expect(statuses(world.placements, 'proposed')).toEqual(new Set(placementStatuses));
      expect(statuses(world.plans, 'draft')).toEqual(
        new Set([
          'draft',
          'submitted',
          'found_appropriate',
          'confirmed',
          'superseded',
          'completed',
          'discontinued',
          'returned',
          'not_decided',
        ]),
      );
      expect(statuses(world.claims, 'draft')).toEqual(
        new Set([
          'draft',
          'submitted',
          'checked',
          'approved',
          'invoiced',
          'paid',
          'returned',
          'rejected',
          'cancelled',
          'recovered',
        ]),
      );
      expect(statuses(world.gaps, 'observed')).toEqual(
        new Set(['observed', 'raised', 'assigned', 'in_development', 'resolved', 'deferred']),
      );
      expect(new Set(world.leads.map(({ stage }) => stage))).toEqual(
        new Set([
          'noticed',
          'contacted',
          'visited',
          'offer_found',
          'trial',
          'registered',
          'not_now',
          'declined',
        ]),
      );
      expect(statuses(world.meetings, 'scheduled')).toEqual(new Set(['scheduled', 'held', 'cancelled']));
      expect(statuses(world.followUps, 'planned')).toEqual(
        new Set(['planned', 'done', 'missed', 'not_needed']),
      );
    });

    it('have a course after their end: how it ended, what was laid before the meeting, what comes after', () => {
      const ended = world.cases.filter(({ status }) =>
        ['closed', 'suspended', 'handed_back', 'withdrawn', 'transferred'].includes(status ?? ''),
      );
      expect(world.caseEndings.map(({ caseId }) => caseId).sort()).toEqual(ended.map(({ id }) => id).sort());
      for (const { id } of world.agenda.filter(
        ({ timing }) => timing === 'closure' || timing === 'suspension',
      ))
        expect(world.endingProposals.filter(({ agendaItemId }) => agendaItemId === id)).toHaveLength(1);
      const closed = world.cases.filter(({ status }) => status === 'closed');
      for (const { id } of closed)
        expect(world.aftercare.filter(({ caseId }) => caseId === id).length).toBeGreaterThanOrEqual(4);
      expect(statuses(world.aftercare, 'planned')).toEqual(new Set(['planned', 'done']));
      for (const { id, lastContactOn } of world.cases.filter(({ status }) => status === 'suspended')) {
        const sought = world.attempts.filter(({ caseId }) => caseId === id);
        expect(contactLogOf(sought as Attempt[], lastContactOn ?? null).missing).toEqual([]);
      }
    });

    it('show a referral, one that is asked for again, a family that consults, a case to do away with and one that is gone', () => {
      expect(new Set(world.referrals.map(({ kind }) => kind))).toEqual(new Set(['first', 'again']));
      const families = world.cases.filter(({ familyConsultation }) => familyConsultation);
      expect(families.length).toBeGreaterThan(0);
      for (const { id } of families) {
        const own = world.familyContacts.filter(({ caseId }) => caseId === id);
        expect(own.every(({ beforePerson }) => beforePerson)).toBe(true);
        expect(own.length).toBe(2);
        expect(world.strengths.some(({ caseId }) => caseId === id)).toBe(false);
      }
      expect(world.familyContacts.some(({ beforePerson }) => !beforePerson)).toBe(true);
      const overdue = world.cases.filter(
        ({ closedOn }) => closedOn && closedOn < dueBefore(today, usualRetentionYears),
      );
      expect(overdue).toHaveLength(1);
      const known = new Set(world.cases.map(({ code }) => code));
      expect(world.disposals.filter(({ code }) => known.has(code))).toEqual([]);
      for (const { dueOn, disposedAt } of world.disposals)
        expect(dueOn <= dayOf(disposedAt ?? new Date(0))).toBe(true);
    });

    it('were laid before two meetings as a whole, and somebody was left out both times', () => {
      expect(world.keptProposals.every(({ keptOn }) => keptOn < today)).toBe(true);
      const left = world.keptLines.filter(({ leftReasons }) => leftReasons).map(({ caseId }) => caseId);
      expect([world.keptProposals.length, left.length, new Set(left).size]).toEqual([2, 3, 2]);
      expect(world.keptChoices).toHaveLength(1);
    });

    it('speak the shared vocabulary', () => {
      const known = (list: ListName, slugs: readonly (string | null | undefined)[]) =>
        expect(slugs.filter((slug) => slug && !isSlug(list, slug))).toEqual([]);
      known(
        'gapType',
        world.cases.map(({ gapType }) => gapType),
      );
      known(
        'ageBand',
        world.cases.map(({ ageBand }) => ageBand),
      );
      known(
        'referralSource',
        world.cases.map(({ referralSource }) => referralSource),
      );
      known(
        'strength',
        world.strengths.flatMap(({ kind, slug }) => (kind === 'strength' ? [slug] : [])),
      );
      known(
        'wish',
        world.strengths.flatMap(({ kind, slug }) => (kind === 'wish' ? [slug] : [])),
      );
      known(
        'consideration',
        world.considerations.map(({ slug }) => slug),
      );
      known(
        'travelMode',
        world.profiles.flatMap(({ travelModes }) => travelModes ?? []),
      );
      known(
        'followUpKind',
        world.followUps.map(({ kind }) => kind),
      );
      known(
        'changeSeen',
        world.followUps.flatMap(({ changesSeen }) => changesSeen ?? []),
      );
      known(
        'expenseKind',
        world.claimLines.map(({ kind }) => kind),
      );
      known(
        'gapKind',
        world.gaps.map(({ kind }) => kind),
      );
      known(
        'leadSource',
        world.leads.map(({ source }) => source),
      );
      known(
        'placementEnd',
        world.placements.map(({ endReason }) => endReason),
      );
    });

    it('make today a day with something late, something due and something coming', () => {
      const planned = world.followUps
        .filter(({ status }) => status === 'planned')
        .map(({ plannedOn }) => plannedOn);
      expect(planned.some((day) => day < today)).toBe(true);
      expect(planned.some((day) => day === today)).toBe(true);
      expect(planned.some((day) => day > today)).toBe(true);
      expect(world.placements.some(({ status, trialOn }) => status === 'trial' && trialOn === today)).toBe(
        true,
      );
      const [own] = world.users.flatMap(({ hostId }) => hostId ?? []);
      expect(
        world.placements.filter(({ hostId, status }) => hostId === own && status === 'asked').length,
      ).toBeGreaterThan(1);
    });
  });

  describe('what happened keeps the invariants', () => {
    it('I1: nowhere are more people than 定員 or places', () => {
      const taking = world.placements.filter(({ status }) =>
        ['trial', 'active', 'paused', 'settled'].includes(status ?? ''),
      );
      for (const { hostId, authorisedCapacity, usualCoreUsers } of world.capacities) {
        const seats = taking.filter(
          (one) => one.hostId === hostId && offers.get(one.opportunityId ?? '')?.usesCapacity,
        );
        expect(usualCoreUsers + seats.length).toBeLessThanOrEqual(authorisedCapacity);
      }
      for (const { id, places } of world.opportunities) {
        const there = taking.filter((one) => one.opportunityId === id && one.kind === 'placement');
        if (places) expect(there.length).toBeLessThanOrEqual(places);
      }
    });

    it('I5: nothing runs without a confirmed plan and a 支援決定', () => {
      for (const { status, supportDecisionId, caseId } of world.placements) {
        if (!['active', 'paused', 'settled'].includes(status ?? '')) continue;
        const decision = decisions.get(supportDecisionId ?? '');
        expect(decision).toMatchObject({ caseId });
        expect(['decided', 'decided_with_conditions']).toContain(decision?.outcome);
        expect(plans.get(decision?.planId ?? '')?.status).toBe('confirmed');
      }
    });

    it('I6: no plan is confirmed without its meeting and a decision by somebody who did not write it', () => {
      for (const { id, status, writtenBy } of world.plans) {
        if (!['confirmed', 'superseded', 'completed', 'discontinued'].includes(status ?? '')) continue;
        expect(world.agenda.some((item) => item.planId === id && item.outcome === 'appropriate')).toBe(true);
        const decision = world.decisions.find((one) => one.planId === id);
        expect(decision?.documentNumber).toMatch(/^地福第\d+号$/);
        expect(decision?.recordedBy).not.toBe(writtenBy);
      }
    });

    it('I7: no meeting is held without both, unless somebody says why', () => {
      for (const meeting of world.meetings.filter(({ status }) => status === 'held'))
        expect(
          (meeting.multiAgencyPresent && meeting.officerPresent) ||
            Boolean(meeting.exceptionReason && meeting.exceptionBy),
        ).toBe(true);
    });

    it('I8 and D2: closure and suspension were on an agenda, and nobody is on one without consent', () => {
      const timings = { closed: 'closure', suspended: 'suspension' } as const;
      for (const { id, status } of world.cases)
        if (status === 'closed' || status === 'suspended')
          expect(world.agenda.some((item) => item.caseId === id && item.timing === timings[status])).toBe(
            true,
          );
      for (const { caseId } of world.agenda) expect(granted(caseId, 'plan_meeting_members')).toBe(true);
    });

    it('I9: every inquiry had a wish, a consent, a visited and listed host, and an answer to every must', () => {
      for (const { status, askedAt, caseId, hostId, opportunityId, personAgreedOn } of world.placements) {
        if (status !== 'asked' && status !== 'accepted' && status !== 'trial') continue;
        expect(askedAt && personAgreedOn).toBeTruthy();
        expect(granted(caseId, 'hosts_anonymous')).toBe(true);
        expect(hosts.get(hostId)).toMatchObject({ status: 'listed' });
        expect(world.assessments.some((one) => one.hostId === hostId)).toBe(true);
        const musts = world.considerations.filter((one) => one.caseId === caseId && one.weight === 'must');
        for (const { slug } of musts) {
          const answer = world.answers.find(
            (one) => one.opportunityId === opportunityId && one.consideration === slug,
          );
          expect(['yes', 'partly']).toContain(answer?.answer);
        }
      }
    });

    it('D1: nobody is taken to a visit or decided on before somebody looked at the 対応票', () => {
      for (const { id, slipMadeOn, slipCheckedOn } of world.cases) {
        const of = ({ caseId }: { caseId: string }) => caseId === id;
        const decided = world.decisions.filter(of).map(({ decidedOn }) => decidedOn);
        const visits = world.placements.filter((one) => of(one) && one.status === 'trial');
        const newest = [...decided, ...visits.map(() => today)].sort().at(-1);
        if (newest || slipCheckedOn) {
          expect([slipMadeOn, slipCheckedOn, newest ?? today]).toEqual(
            [slipMadeOn, slipCheckedOn, newest ?? today].sort(),
          );
        }
      }
      expect(world.cases.some((one) => one.slipMadeOn && !one.slipCheckedOn)).toBe(true);
    });

    it('I13: who decided a claim did not check it, and what was approved has no fault', () => {
      for (const { checkedBy, decidedBy } of world.claims)
        if (decidedBy) expect(decidedBy).not.toBe(checkedBy);
      const ceilings = world.settings
        .filter(({ key }) => key === 'expense_ceilings')
        .map(({ value, validFrom }) => ({ validFrom, value: value as Record<string, number> }));
      for (const line of world.claimLines.filter(({ decision }) => decision === 'approved')) {
        const placement = world.placements.find(({ id }) => id === line.placementId);
        const faults = faultsOf({
          ...line,
          participantBorne: line.participantBorne ?? 0,
          otherFunding: line.otherFunding ?? 0,
          evidence: line.evidence ?? '',
          schemeAnswer: line.schemeAnswer ?? '',
          linked: true,
          decidedOn: decisions.get(placement?.supportDecisionId ?? '')?.decidedOn ?? null,
          requestedOn: world.workRequests.find(({ id }) => id === line.workRequestId)?.requestedOn ?? null,
          ceiling: ceilingOn(ceilings, line.kind, line.workOn),
          claimedElsewhere: false,
        });
        expect(faults).toEqual([]);
      }
      const keys = world.claimLines.flatMap(({ approvedKey }) => approvedKey ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('keeps every happening in its order', () => {
      for (const { startedOn, endedOn, trialOn, supportDecisionId } of world.placements) {
        const decided = decisions.get(supportDecisionId ?? '')?.decidedOn;
        if (startedOn && decided) expect(decided <= startedOn).toBe(true);
        if (startedOn && trialOn) expect(trialOn <= startedOn).toBe(true);
        if (startedOn && endedOn) expect(startedOn < endedOn).toBe(true);
      }
      const past = [
        ...world.consents.map(({ recordedOn }) => recordedOn),
        ...world.decisions.map(({ decidedOn }) => decidedOn),
        ...world.followUps.flatMap(({ doneOn }) => doneOn ?? []),
        ...world.cases.flatMap(({ lastContactOn }) => lastContactOn ?? []),
        ...world.claimLines.map(({ workOn }) => workOn),
      ];
      expect(past.filter((day) => day > today)).toEqual([]);
      expect(
        world.followUps.every(({ placementId }) => world.placements.some(({ id }) => id === placementId)),
      ).toBe(true);
      expect(world.caseAgencies.every(({ caseId }) => cases.has(caseId))).toBe(true);
    });
  });

  describe('every text may stand where it stands', () => {
    const team = teamText({ label: '文', max: 600 });
    const outward = outwardText({ label: '文', max: 600 });
    const areaNames = world.areas.map(({ name }) => name);
    const filled = (texts: readonly (string | null | undefined)[]) =>
      [...new Set(texts)].filter((text) => text);
    const refused = (schema: typeof team, texts: readonly (string | null | undefined)[]) =>
      filled(texts).flatMap(
        (text) =>
          withAreaNames(areaNames, () => schema.safeParse(text)).result.error?.issues.map(
            ({ message }) => message,
          ) ?? [],
      );

    it('inside the team', () => {
      const texts = [
        ...world.strengths.map(({ ownWords }) => ownWords),
        ...world.cases.flatMap((one) => [one.nextWhat, one.earlyEngagementReason, one.slipKeptAt]),
        ...world.plans.flatMap((one) => [one.policy, one.schemesConsidered, one.exitPlan]),
        ...world.goals.map(({ text }) => text),
        ...world.actions.flatMap(({ owner, what, frequency }) => [owner, what, frequency]),
        ...world.meetings.flatMap((one) => [one.title, one.minutes, one.othersPresent, one.exceptionReason]),
        ...world.agenda.map(({ note }) => note),
        ...world.meetingIdeas.flatMap((one) => [one.idea, one.dropReason ?? '']),
        ...world.placements.map(({ personWords }) => personWords),
        ...world.followUps.map(({ note }) => note),
        ...world.endingProposals.flatMap((one) => [
          one.connectedHow,
          one.stableHow,
          one.goals,
          one.supporters,
        ]),
        ...world.endingProposals.flatMap((one) => [one.evaluation, one.heardOf, one.watchOver]),
        ...world.attempts.map(({ note }) => note),
        ...world.keptProposals.map(({ remark }) => remark),
        ...world.aftercare.map(({ note }) => note),
        ...world.referrals.map(({ message }) => message),
        ...world.caseEndings.map(({ destination }) => destination),
        ...world.assessments.flatMap((one) => [one.note, one.worries, one.whatWeAsked]),
        ...world.leads.flatMap(({ name, note }) => [name, note]),
      ];
      expect(refused(team, texts)).toEqual([]);
    });

    it('outside the team', () => {
      const texts = [
        ...world.hosts.flatMap((one) => [one.whatWeCanBring, one.openingText, one.contactName]),
        ...world.opportunities.flatMap((one) => [one.title, one.description, one.timeNote]),
        ...world.placements.flatMap((one) => [one.timeText, one.agreedConditions, one.alias]),
        ...world.claimLines.flatMap((one) => [one.description, one.evidence, one.decisionReason]),
        ...world.workRequests.map(({ content }) => content),
        ...world.gaps.flatMap((one) => [one.note, one.deferReason]),
        ...world.wishes.map(({ words }) => words),
        ...world.familyContacts.map(({ agreed }) => agreed),
        ...world.bases.map(({ coreNotHindered }) => coreNotHindered),
        ...world.works.flatMap(({ title, keptAt, penName }) => [title, keptAt, penName]),
        ...world.workPrints.flatMap(({ printedIn, penName }) => [printedIn, penName]),
      ];
      expect(refused(outward, texts)).toEqual([]);
    });

    it('names nobody as a work or its maker', () => {
      expect(world.works.length).toBeGreaterThan(0);
      expect(world.works.filter(({ title }) => namesSomebody(title))).toEqual([]);
      const penNames = [...world.works, ...world.workPrints].map(({ penName }) => penName);
      expect(filled(penNames).filter((name) => looksLikeName(name ?? ''))).toEqual([]);
    });
  });
});
