/** How somebody is sought (CNF-4). */
export const contactMeans = ['visit', 'telephone', 'letter', 'message', 'through_others'] as const;
export type ContactMeans = (typeof contactMeans)[number];
