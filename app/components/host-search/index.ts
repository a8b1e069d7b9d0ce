export { HostSearch, type HostSearchProps } from './host-search';
export { KeepSearch, SearchMemory, type SearchMemoryProps } from './search-memory';
