import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;
const isAlive = () => true;
const isNotAlive = () => false;

/** Whether scripts run: false on the server and while the page takes over from it. */
export function useAlive(): boolean {
  return useSyncExternalStore(neverChanges, isAlive, isNotAlive);
}
