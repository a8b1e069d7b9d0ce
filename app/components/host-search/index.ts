export { HostSearch, type HostSearchProps } from './host-search';
export { SearchMemory } from './search-memory';
