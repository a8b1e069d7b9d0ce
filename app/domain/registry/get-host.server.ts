import { listAudit } from '#db/queries/audit.server';
import { listAssessments } from '#db/queries/host-assessments.server';
import { findFacility } from '#db/queries/registry-capacity.server';
import {
  countTaken,
  countTakenPlaces,
  listConditionAnswers,
  listOpportunities,
} from '#db/queries/registry-opportunities.server';
import { listOffersWith, listPartnersOf } from '#db/queries/offer-partners.server';
import { findOrganisation } from '#db/queries/organisations.server';
import { countLivePlacements, listHostNames, listIntroducedBy } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { considerations, isDesignated, label, labels } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { conditionRows, type StoredAnswer } from './condition-rows';
import { freshnessLabel, freshnessOf } from './freshness';
import { decideHostStep, hostSteps } from './host-steps';
import { historyActions, historyLines } from './history.server';
import { partnerRoleNames, type HostStatus, type PartnerRole, type Stance } from './labels';
import { insuranceView } from './insurance-view.server';
import { nearestAreas } from './near-areas';
import { offerView } from './offer-view.server';
import { requireHost } from './require-host.server';
import { townFacts } from './search/town-facts.server';

const historyLength = 30;

/**
 * Everything the page of a host shows: facts, offers, answers, visits, capacity, and what was changed when.
 *
 * @throws NotFound
 */
export const getHost = read({
  name: 'registry.get-host',
  permission: 'registry.search',
  run: async ({ tx, now }, id: string | undefined) => {
    const host = await requireHost(tx, id);
    const day = today(now);
    const offers = await listOpportunities(tx, host.id);
    const taken = await countTaken(tx, host.id);
    const ofHost = { totalPlaces: host.totalPlaces, takenPlaces: await countTakenPlaces(tx, host.id) };
    const answers = (await listConditionAnswers(tx, host.id)) as StoredAnswer[];
    const partners = (await listPartnersOf(tx, host.id)).map(said);
    const history = await listAudit(
      tx,
      { subject: { type: 'host', id: host.id }, actions: historyActions },
      historyLength,
    );
    const livePlacements = await countLivePlacements(tx, host.id);
    const status = host.status as HostStatus;
    const { shapes, limits } = await townFacts(tx, day);
    const titles = new Map(offers.map((offer) => [offer.id, offer.title]));
    return {
      host: {
        ...host,
        status,
        stance: host.stance as Stance,
        kindLabel: label('hostKind', host.kind),
        designated: isDesignated(host.kind),
        freshness: freshnessOf(host.confirmedOn, day, limits),
        freshnessLabel: freshnessLabel(host.confirmedOn, day, limits),
      },
      offers: offers.map((offer) => ({
        ...offerView(offer, taken.get(offer.id) ?? 0, day, ofHost),
        partner: partners.find(({ opportunityId }) => opportunityId === offer.id) ?? null,
      })),
      /** Offers of others that this host runs with them. */
      offersWith: (await listOffersWith(tx, host.id)).map(said),
      conditions: conditionRows(
        answers,
        considerations.map(({ slug }) => slug),
      ).map((row) => ({
        ...row,
        label: label('consideration', row.consideration),
        byOffer: row.byOffer.map((answer) => ({
          ...answer,
          offer: titles.get(answer.opportunityId ?? '') ?? '',
        })),
      })),
      organisation: host.organisationId === null ? null : await findOrganisation(tx, host.organisationId),
      introducedBy: await introducerOf(tx, host.introducedByHostId),
      introduced: await listIntroducedBy(tx, host.id),
      assessments: (await listAssessments(tx, host.id)).map((visit) => ({
        ...visit,
        riskLabels: labels('riskKind', visit.risks),
      })),
      facility: await findFacility(tx, host.id, day),
      insurance: await insuranceView(
        tx,
        { hostId: host.id, opportunityId: null, placementId: null },
        null,
        day,
      ),
      livePlacements,
      steps: hostSteps.map((step) => ({ step, decision: decideHostStep(step, { status, livePlacements }) })),
      history: await historyLines(tx, history),
      shapes,
      nearAreas: nearestAreas(shapes.areas, host),
      today: day,
    };
  },
});

/** What the second host of an offer does, in words. */
function said<Row extends { role: string }>(row: Row) {
  return { ...row, roleName: partnerRoleNames[row.role as PartnerRole] };
}

async function introducerOf(tx: ScopedTx, id: string | null) {
  const name = id === null ? undefined : (await listHostNames(tx, [id])).get(id);
  return id !== null && name !== undefined ? { id, name } : null;
}

export type HostPage = Awaited<ReturnType<typeof getHost>>;
