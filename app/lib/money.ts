/** 12,000円. Money is whole yen everywhere. */
export function formatYen(yen: number): string {
  return `${yen.toLocaleString('ja-JP')}円`;
}

/** Whole yen as typed: full-width digits, commas and 円 are welcome; null when it is not a whole number of yen. */
export function parseYen(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s円¥]/g, '');
  if (!/^\d{1,9}$/.test(plain)) return null;
  return Number(plain);
}
