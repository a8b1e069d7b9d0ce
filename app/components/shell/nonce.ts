import { createContext, useContext } from 'react';

/** The nonce of the running answer. Browsers hide the attribute after reading it, so the client's own is empty. */
export const NonceContext = createContext('');

/** The nonce that inline scripts must carry. */
export function useNonce(): string {
  return useContext(NonceContext);
}
