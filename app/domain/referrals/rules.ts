/** The pure rules of referrals, for other areas and for pages. */
export * from './timings';
