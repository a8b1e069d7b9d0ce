export { Schemes, Voices } from './frame';
export { PrintSheet } from './print-sheet';
export { Reasons } from './reasons';
export { ResultBands } from './results';
export { Summary } from './summary';
