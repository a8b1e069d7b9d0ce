export const wordKinds = ['same', 'related'] as const;
export type WordKind = (typeof wordKinds)[number];

export const wordKindNames: Record<WordKind, string> = {
  same: '同じ意味',
  related: '近い意味',
};
