/** 20,783. Counts of things are written in groups of three digits. */
export function formatCount(count: number): string {
  return count.toLocaleString('ja-JP');
}
