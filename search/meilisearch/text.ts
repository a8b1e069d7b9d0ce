import { BREAK } from '../normalise/characters';
import { fold } from '../normalise/normalise';

/**
 * A text as this engine gets it, in documents and in questions: spellings made equal, kana as written. Its own rules
 * fold kana, but neither old characters nor ヶ and ケ.
 */
export function engineText(text: string): string {
  return plainL1(fold(text).l1);
}

/** Quotation marks and a leading minus would be instructions; the break in 東京都 becomes a space on both sides. */
export function plainL1(l1: string): string {
  return l1.replaceAll(BREAK, ' ').replace(/["-]+/g, ' ').replace(/\s+/g, ' ').trim();
}
