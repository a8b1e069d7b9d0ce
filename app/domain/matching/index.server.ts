export { answerQuestion } from './answer-question.server';
export { inquiryCardOf, type InquiryCard, type ShareableProfile } from './card';
export type { ResultFrame, VoiceCard } from './frame';
export { look, type LookFound, type LookPage } from './look.server';
export { matchCase, type MatchPage } from './match-case.server';
export { isEmptyLook, lookQueryOf, lookSearch, type LookQuery } from './look-query';
export type { Choice, ChipList, LookChoices } from './look-choices';
export type { PlaceCard, ReasonRow, Results } from './present';
export type { Explanation, Line, Question } from './types';
