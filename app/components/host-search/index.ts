export { HostSearch, type HostSearchProps } from './host-search';
export { KeepSearch, SearchMemory } from './search-memory';
