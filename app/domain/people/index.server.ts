export { findCaseForWork, requireCaseAccess, visibleCaseIds } from './access.server';
export { caseLines, type CaseLine } from './case-lines.server';
export { readConsents } from './read-consents.server';
export { findProfile, type Profile, type StrengthLevel } from './find-profile.server';
export { moveCase, touchCase } from './move-case.server';
