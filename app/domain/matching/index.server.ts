export { answerForCase, answerForLook } from './answer-for.server';
export { allocation, type Allocated, type AllocationPage, type ByHand } from './allocation/allocation.server';
export { keepAllocation } from './allocation/keep.server';
export {
  getKeptAllocation,
  listKeptAllocations,
  type KeptAllocation,
  type KeptHead,
  type KeptLeft,
  type KeptPair,
  type OffPaper,
} from './allocation/kept.server';
export { allocationQueryOf, allocationSearch } from './allocation/query';
export { listOpenProposalViews } from './ask-host/open-proposals.server';
export {
  getProposalDraft,
  listProposals,
  seesWhoAsked,
  type ProposalDraft,
  type ProposalView,
} from './ask-host/list-proposals.server';
export { takeUpProposal } from './ask-host/take-up-proposal.server';
export { recordProposal, type Recorded } from './ask-host/record-proposal.server';
export type { AskRow, NearMisses, StandingRow } from './ask-host/ask-rows';
export { answerQuestion } from './answer-question.server';
export type { CombinedPart, CombinedRow } from './combined-rows';
export { cardItemsOf, inquiryCardOf, type CardItem, type InquiryCard, type ShareableProfile } from './card';
export { forgetPlaceChanges } from './held-places.server';
export type { ResultFrame, SchemeCard } from './frame';
export { look, type LookFound, type LookPage } from './look.server';
export { currentSeekers } from './current-seekers.server';
export { placesHeld } from './held-places.server';
export { placesFor } from './places-for';
export { matchCase, type MatchPage } from './match-case.server';
export {
  getOfferNews,
  getPeopleForOffer,
  type NewsOfOffer,
  type PeopleForOffer,
  type PersonForOffer,
} from './people-for-offer.server';
export { seeOfferNews } from './see-offer-news.server';
export { lookAtOffers, resumeOfferNews, type OfferTrouble } from './look-at-offers.server';
export { offerNewsJob, tellOfOffers } from './tell-of-offers.server';
export { ownOfferNews } from './waiting-news.server';
export { lookQueryOf, lookSearch, type LookQuery } from './look-query';
export type { Choice, ChipList, LookChoices } from './look-choices';
export { getLearned, getLearnedOf, learnedOf, type Learned } from './get-learned.server';
export type { LearnedLine } from './learned-words';
export { getOthersWaiting } from './get-others-waiting.server';
export { getWaiting, type Waiting } from './get-waiting.server';
export { readMusts, readOpenMusts } from './read-musts.server';
export type { Reason } from './near-miss';
export type { PlaceCard, RelaxationRow, Results } from './present';
export type { Explanation, Line, Question } from './types';
export { getWhyNot, type WhyPlace } from './why-not.server';
export { getWhyPlace } from './get-why-place.server';
export { speakerName, type VoiceCard } from './voices';
export { getMatchWeights, setMatchWeights } from './weights.server';
