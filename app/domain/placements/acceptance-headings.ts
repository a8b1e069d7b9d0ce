/** Headings of 受入れカード in the order in which it is read. */
export const acceptanceHeadings = {
  consideration: '配慮してほしいこと',
  watch: 'お願いしたいこと',
  rest: '休みたいとき・やめたいときの合図',
  emergency: '急なことがあったとき',
  not_to_ask: '聞かないでほしいこと',
  own_words: 'ご本人から',
} as const;
export type AcceptanceHeading = keyof typeof acceptanceHeadings;

/** Whether the place takes the person in, or is only asked to keep an eye on somebody who goes somewhere else (FUP-8). */
export const cardKinds = ['whole', 'watch'] as const;
export type AcceptanceKind = (typeof cardKinds)[number];
export const cardKindNames: Record<AcceptanceKind, string> = {
  whole: 'この受入先で過ごす（下の行から選ぶ）',
  watch: '声かけ・見守りだけをお願いする（過ごす場所は、ほかの受入先）',
};
