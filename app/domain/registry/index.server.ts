export { requireHost } from './require-host.server';
