export { PickedRows } from './picked-rows';
