import { describe, expect, it } from 'vitest';
import { checkWords } from './rules';

describe('checkWords', () => {
  it.each([
    [
      ['みなバス', ' コミュニティバス '],
      ['みなバス', 'コミュニティバス'],
    ],
    [
      ['浜市', '', '朝市', '浜市'],
      ['浜市', '朝市'],
    ],
    [
      ['ﾏﾙｼｪ', 'マルシェ', '市'],
      ['ﾏﾙｼｪ', '市'],
    ],
    [
      ['子そだて　広場', 'ひろば'],
      ['子そだて 広場', 'ひろば'],
    ],
  ])('%j', (typed, words) => {
    expect(checkWords(typed)).toEqual({ ok: true, words });
  });

  it.each([
    [[], '1つしか'],
    [['浜市'], '1つしか'],
    [['コーヒー', 'ｺｰﾋｰ', 'コーヒ'], '同じことばとして'],
    [['浜市', '…'], '文字がありません'],
    [['浜市', 'あ'.repeat(31)], '長すぎ'],
    [Array.from({ length: 13 }, (_, at) => `ことば${'アイウエオカキクケコサシス'[at] ?? ''}`), '13あります'],
  ])('%j is refused and told why', (typed, reason) => {
    const checked = checkWords(typed);
    expect(checked.ok ? '' : checked.reason).toContain(reason);
    expect(checked.ok ? '' : checked.wayOut).toMatch(/。$/);
  });
});
