export { addSearchWords, getSearchWords, removeSearchWords } from './own-words/words.server';
export { acceptHosts } from './accept-hosts.server';
export { answerCondition } from './answer-condition.server';
export { answerConditions } from './answer-conditions.server';
export { listHostHistory, type HostHistoryPage } from './list-host-history.server';
export {
  accessChoices,
  conditionChoices,
  getHostChoices,
  offerChoices,
  riskChoices,
  type Choice,
  type OfferChoices,
} from './choices.server';
export {
  chooseCarveOutTasks,
  describeCarveOutTask,
  dropCarveOutTask,
  endCarveOut,
  saveCarveOutDay,
} from './carve-out.server';
export { getCarveOut, type CarveOutPage } from './get-carve-out.server';
export { suggestHosts } from './suggest-names.server';
export { turnTasksIntoOffer } from './turn-tasks-into-offer.server';
export { chooseOrganisation } from './choose-organisation.server';
export { confirmHost } from './confirm-host.server';
export { confirmNumbers } from './confirm-numbers.server';
export { declareCapacity } from './declare-capacity.server';
export { findSimilarHosts } from './find-similar-hosts.server';
export { freshnessLimits, numbersLimits } from './freshness-limits.server';
export { getCapacitySheet, type CapacitySheet } from './get-capacity-sheet.server';
export { getFacility, type FacilityPage, type ServiceView } from './get-facility.server';
export { foundNotice } from './found-said';
export { getFound, type FoundPage } from './get-found.server';
export { getHost, type HostPage } from './get-host.server';
export { getOfferMonth, type OfferMonth } from './get-offer-month.server';
export { getOpportunity, type OpportunityPage } from './get-opportunity.server';
export { getOrganisation, listOrganisations, type OrganisationPage } from './get-organisation.server';
export { getPublicSummary } from './get-public-summary.server';
export { mergeOrganisations } from './merge-organisations.server';
export { listPendingHosts } from './list-pending-hosts.server';
export { offerView, timeLabel, type OfferView } from './offer-view.server';
export { confirmOwnHost, confirmOwnHostSchema, getOwnHost, ownHostId } from './own-host.server';
export { noteDays, noteOwnDay } from './note-days.server';
export {
  confirmOwnNumbers,
  getOwnAvailability,
  markOwnDays,
  type OwnAvailability,
} from './own-availability.server';
export { readFacilities } from './read-facilities.server';
export { recordConsultation } from './record-consultation.server';
export { seatOffer } from './seat-offer.server';
export { setUsualWeek } from './set-usual-week.server';
export { recordAssessment } from './record-assessment.server';
export { recordFound } from './record-found.server';
export { correctInsurance, correctTo, takeBackInsurance, takeBackOf } from './mend-insurance.server';
export { recordHostInsurance, recordInsurance, refuseUncovered } from './record-insurance.server';
export { insuranceView, type InsuranceView } from './insurance-view.server';
export { recordTemporaryUse } from './record-temporary-use.server';
export { registerHost } from './register-host.server';
export { registerOrganisation, updateOrganisation } from './save-organisation.server';
export { registerOpportunity } from './register-opportunity.server';
export { placeData, placeList } from './linked-data';
export { getMapShapes } from './search/get-map-shapes.server';
export { clustersOfAddress, listClusters } from './search/map-clusters.server';
export type { WireCluster } from './search/map-view';
export { getPublicHost } from './search/get-public-host.server';
export { exportHosts, listHostItems } from './search/list-host-items.server';
export { listHostsOfFile } from './search/host-file.server';
export { hostFileRow, type HostFileRow } from './search/host-file-row.server';
export { suggestSearch, type SearchSuggestion } from './search/suggest.server';
export { searchHosts, type HostSearchPage } from './search/search-hosts.server';
export type { FilterGroup } from './search/filter-groups';
export type { HostCard, Places } from './search/host-cards.server';
export { requireHost } from './require-host.server';
export { requireOfferOf, requireOpportunity } from './require-opportunity.server';
export { shareOffer } from './share-offer.server';
export { setStance } from './set-stance.server';
export { takeHostStep } from './take-host-step.server';
export { takeOpportunityStep } from './take-opportunity-step.server';
export { updateHost } from './update-host.server';
export { updateOpportunity } from './update-opportunity.server';
export { fittingHosts } from './searches/fitting-hosts.server';
export { noteSearch, noteToldSearch, questionToCount } from './searches/note-search.server';
export { getSearches, getSearchMemory, listMissed } from './searches/list-searches.server';
export { forgetOldSearches, lookAgain } from './searches/look-again.server';
export { forgetSearches, removeSavedSearch, saveSearch, seeSavedSearch } from './searches/save-search.server';
