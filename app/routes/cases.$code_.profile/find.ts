/** A word and what it is looked for in, made alike: width, case, katakana and hiragana, spaces. */
export function foldForFinding(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
