export { getHandOver, getPack } from './get-handover.server';
export { handOver } from './hand-over.server';
