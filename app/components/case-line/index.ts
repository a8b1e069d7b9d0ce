export { CaseLine, type CaseLineProps, type CaseLineView } from './case-line';
