/** The pure rules of the confirmation, for other areas and for pages. */
export * from './link-rules';
export * from './stale-rules';
