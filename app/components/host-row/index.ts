export { HostRow } from './host-row';
export { Marked } from './marked';
export { tripWords } from './trip';
