const weights = [3, 7, 1, 9, 3];

/** The digit behind the hyphen of a 受付番号: one wrong digit is noticed on the telephone. */
function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return sum % 10;
}

/** 受付番号 of what came from the public: 48213-5. `number` is any whole number from 0. */
export function referenceOf(number: number): string {
  const digits = String(number % 100_000).padStart(5, '0');
  return `${digits}-${checkDigit(digits)}`;
}

/** The 受付番号 as it is written, or null when it is none; full-width digits and dashes are taken. */
export function readReference(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[\s‐-―−ー]/gu, '-');
  const digits = /^(?<five>\d{5})-?(?<check>\d)$/.exec(plain)?.groups;
  if (!digits?.['five']) return null;
  return Number(digits['check']) === checkDigit(digits['five'])
    ? `${digits['five']}-${digits['check'] ?? ''}`
    : null;
}
