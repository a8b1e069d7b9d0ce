export { listAudit } from './list-audit.server';
export { verifyAudit, type Verification } from './verify-audit.server';
export { listReadings, readingsOf, type Reading } from './list-readings.server';
