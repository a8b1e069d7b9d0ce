export { getToday } from './get-today.server';
