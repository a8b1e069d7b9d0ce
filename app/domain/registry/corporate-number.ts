/**
 * 法人番号: twelve digits and a check digit before them. With P1…P12 the twelve digits from the right and Qn = 1 for odd
 * n, 2 for even n, the check digit is 9 − (Σ Pn × Qn mod 9).
 * Source: 法人番号の指定等に関する省令（平成26年財務省令第70号）第2条, as the National Tax Agency explains it.
 */
export function checkDigitOf(twelve: string): number {
  const sum = Array.from(twelve)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** A number as people write it (any width, with hyphens or spaces) as 13 digits; null when it is not one. */
export function readCorporateNumber(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\-‐‑–—―−ー]/gu, '');
  if (!/^\d{13}$/.test(digits)) return null;
  return Number(digits[0]) === checkDigitOf(digits.slice(1)) ? digits : null;
}

/** For reading aloud: `7 0000 1205 0002`. */
export function formatCorporateNumber(digits: string): string {
  return digits.replace(/^(\d)(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
}
