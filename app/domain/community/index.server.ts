export { getGaps, type GapRow, type GapsPage } from './get-gaps.server';
export { moveGap } from './move-gap.server';
export { raiseGap } from './raise-gap.server';
export { menuResources, namedResources } from './resources';
