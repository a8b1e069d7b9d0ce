import { findFacility } from '#db/queries/registry-capacity.server';
import {
  countTaken,
  countTakenPlaces,
  listConditionAnswers,
} from '#db/queries/registry-opportunities.server';
import { listPartnersOf } from '#db/queries/offer-partners.server';
import { read } from '~/domain/kernel/read.server';
import { considerations, isDesignated, label } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { answerFor, type StoredAnswer } from './condition-rows';
import { insuranceView } from './insurance-view.server';
import { partnerRoleNames, type PartnerRole } from './labels';
import { offerView } from './offer-view.server';
import { opportunityFacts } from './opportunity-facts.server';
import { decideOpportunityStep, opportunitySteps } from './opportunity-steps';
import { requireOpportunity } from './require-opportunity.server';

/**
 * One offer with what holds for its conditions, and which steps it may take now (each refusal with its reason).
 *
 * @throws NotFound
 */
export const getOpportunity = read({
  name: 'registry.get-opportunity',
  permission: 'registry.search',
  run: async ({ tx, now }, id: string | undefined) => {
    const { host, offer } = await requireOpportunity(tx, id);
    const day = today(now);
    const taken = await countTaken(tx, host.id);
    const ofHost = { totalPlaces: host.totalPlaces, takenPlaces: await countTakenPlaces(tx, host.id) };
    const answers = (await listConditionAnswers(tx, host.id)) as StoredAnswer[];
    const facts = await opportunityFacts(tx, host, offer, day);
    const partner = (await listPartnersOf(tx, host.id)).find(
      ({ opportunityId }) => opportunityId === offer.id,
    );
    const { capacity } = await findFacility(tx, host.id, day);
    return {
      host: {
        id: host.id,
        name: host.name,
        kind: host.kind,
        kindLabel: label('hostKind', host.kind),
        areaName: host.areaName,
        status: host.status,
        designated: isDesignated(host.kind),
        capacityKnown: capacity !== null,
      },
      offer: offerView(offer, taken.get(offer.id) ?? 0, day, ofHost),
      insurance: await insuranceView(
        tx,
        { hostId: host.id, opportunityId: offer.id, placementId: null },
        offer,
        day,
      ),
      partner: partner ? withRole(partner) : null,
      conditions: considerations.flatMap(({ slug, label: words }) => {
        const answer = answerFor(answers, slug, offer.id);
        return answer ? [{ ...answer, label: words, own: answer.opportunityId === offer.id }] : [];
      }),
      ownAnswers: answersOf(answers, offer.id),
      generalAnswers: answersOf(answers, null),
      steps: opportunitySteps.map((step) => ({ step, decision: decideOpportunityStep(step, facts, day) })),
    };
  },
});

/** A second host with what it does, in words. */
function withRole({ id, name, role }: { id: string; name: string; role: string }) {
  return { id, name, role: role as PartnerRole, roleName: partnerRoleNames[role as PartnerRole] };
}

/** Condition → answer, of one offer or of the host in general. */
function answersOf(answers: readonly StoredAnswer[], opportunityId: string | null): Record<string, string> {
  return Object.fromEntries(
    answers
      .filter((answer) => answer.opportunityId === opportunityId)
      .map(({ consideration, answer }) => [consideration, answer]),
  );
}

export type OpportunityPage = Awaited<ReturnType<typeof getOpportunity>>;
