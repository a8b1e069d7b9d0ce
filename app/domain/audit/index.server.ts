export { listAudit } from './list-audit.server';
export { verifyAudit, type Verification } from './verify-audit.server';
