import { describe, expect, it } from 'vitest';
import { foldForFinding } from './find';

describe('finding a strength or a condition by a word', () => {
  it.each([
    ['ﾊﾟｿｺﾝ', 'ぱそこん'],
    ['パソコン', 'ぱそこん'],
    ['ＰＣ', 'pc'],
    [' 絵 ・ イラスト ', '絵・いらすと'],
    ['', ''],
  ])('%s becomes %s', (text, folded) => {
    expect(foldForFinding(text)).toBe(folded);
  });
});
