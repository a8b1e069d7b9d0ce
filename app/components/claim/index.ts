export { ClaimProgress } from './progress';
