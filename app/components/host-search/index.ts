export { HostSearch, type HostSearchProps } from './host-search';
