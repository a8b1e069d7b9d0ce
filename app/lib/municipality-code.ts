/**
 * The sixth digit of a 全国地方公共団体コード, by which a mistyped one is found: the five digits times 6, 5, 4, 3, 2,
 * their sum subtracted from the next multiple of 11, of which the last digit counts
 * (総務省 全国地方公共団体コード仕様).
 */
export function checkDigitOf(fiveDigits: string): string {
  const sum = Array.from(fiveDigits).reduce((total, digit, place) => total + Number(digit) * (6 - place), 0);
  return String((11 - (sum % 11)) % 10);
}

/** What is wrong with a code, in words that say how to mend it; null when it is right. */
export function municipalityCodeFault(code: string): string | null {
  if (/^\d{5}$/.test(code)) {
    return `コードは 6 桁で書きます。${code} の検査数字を含めた形は ${code}${checkDigitOf(code)} です。`;
  }
  if (!/^\d{6}$/.test(code)) return 'コードは 6 桁の数字で書きます（例：焼津市は 222127）。';
  const right = code.slice(0, 5) + checkDigitOf(code.slice(0, 5));
  if (code !== right)
    return `コード ${code} の検査数字が合いません。はじめの 5 桁が正しければ ${right} です。`;
  const prefecture = Number(code.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47 ? null : 'はじめの 2 桁は都道府県の 01 から 47 です。';
}
