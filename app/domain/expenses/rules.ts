/** The pure rules of the area expenses, for its own verbs, for other areas and for pages. */
export * from './claim-rules';
export * from './line-rules';
