export { findCaseForWork, requireCaseAccess, visibleCaseIds } from './access.server';
export { caseLines, type CaseLine } from './case-lines.server';
export { consentsOf } from './consents-of.server';
export { findProfile, type Profile, type StrengthLevel } from './find-profile.server';
export { moveCase, touchCase } from './move-case.server';
