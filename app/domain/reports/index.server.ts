export { checkFairness } from './check-fairness.server';
export { askFairness, fairnessJob, resumeFairness, workOnFairness } from './keep-fairness.server';
export { getFairness, type FairnessPage } from './get-fairness.server';
export { linesOf, type BandInWords, type RowInWords, type TableInWords } from './fairness-told';
export { countParticipants } from './count-participants.server';
export { getParticipantCounts, type CountsOfMonth, type ToldItem } from './get-participant-counts.server';
