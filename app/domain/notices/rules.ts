/** The pure rules of the notices, for other areas and for pages. */
export * from './mail-rules';
export * from './reach-rules';
