export * from './closing-rules';
/** The pure rules of the area meetings, for its own verbs, for other areas and for pages. */
export * from './decision-rules';
export * from './idea-rules';
export * from './meeting-rules';
export * from './plan-rules';
