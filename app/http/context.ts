declare module '@remix-run/node' {
  interface AppLoadContext {
    requestId: string;
    cspNonce: string;
    /** Whether somebody opened the page as a document. */
    inDocument: boolean;
  }
}

export {};
