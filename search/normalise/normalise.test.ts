import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK } from './characters';
import { fold, foldForms, foldPlainly, toKatakana } from './normalise';

const same = (left: string, right: string) => fold(left).l2 === fold(right).l2;

describe('fold', () => {
  it.each([
    ['half-width kana', 'ｺﾄﾞﾓ食堂', 'こども食堂'],
    ['detached voicing marks', 'か゛っこう', 'がっこう'],
    ['full-width letters', 'Ｂ型', 'b型'],
    ['squared words', '㈱みなと', '(株)みなと'],
    ['circled digits', '①番', '1番'],
    ['old and variant characters', '髙﨑濵邉澤齋廣國學', '高崎浜辺沢斉広国学'],
    ['a character outside the basic plane', '𠮷田', '吉田'],
    ['variation selectors', '葛\u{E0100}城', '葛城'],
    ['historic kana', 'ゐど端', 'いど端'],
    ['iteration of kanji', '佐々木', '佐佐木'],
    ['iteration of kana', 'すゞき', 'すずき'],
    ['ヴ', 'ヴァイオリン', 'ばいおりん'],
    ['ヴ before ュ', 'インタヴュー', 'いんたびゅ'],
    ['small ケ in place names', '茅ヶ崎', '茅が崎'],
    ['ケ in place names', '茅ケ崎', '茅が崎'],
    ['counters', '3カ所', '3が所'],
    ['counters after kanji numerals', '一ヵ月', '一が月'],
    ['ッ between kanji', '四ッ谷', '四つ谷'],
    ['ノ between kanji', '山ノ内', '山の内'],
    ['hyphens after katakana', 'コ―ド', 'こーど'],
    ['the last ー of a long word', 'コンピューター', 'こんぴゅーた'],
    ['the last ー of a short word', 'コピー', 'こぴー'],
    ['an inner ー', 'ノート', 'のーと'],
    ['a dot between kana', 'サポート・センター', 'さぽーとせんた'],
    ['a dot elsewhere', '公園・広場', '公園 広場'],
    ['numerals of addresses', '二十一丁目三番地', '21丁目3番地'],
    ['numerals in digits', '一〇三号', '103号'],
    ['numerals elsewhere', '三人', '三人'],
    ['control characters', 'あ\u0000い', 'あ い'],
    ['lone surrogates', 'あ\uD800い', 'あ い'],
  ])('%s', (_, written, folded) => {
    expect(fold(written).l2).toBe(folded);
  });

  it('makes the spellings of こども食堂 differ in their kanji only', () => {
    expect(same('コドモ食堂', 'こども食堂')).toBe(true);
    expect(same('子ども食堂', 'こども食堂')).toBe(false);
  });

  it('breaks 東京都, so that 京都 is not in it', () => {
    expect(fold('東京都港区').l2).toBe(`東京${BREAK}都港区`);
    expect(fold('東京都').l2).not.toContain(fold('京都').l2);
    expect(fold('京都府').l2).toContain(fold('京都').l2);
  });

  it('keeps the kana as written in l1', () => {
    expect(fold('イスと机').l1).toBe('イスと机');
    expect(fold('イスと机').l2).toBe('いすと机');
  });

  it('gives one form where the context changes nothing, else two', () => {
    expect(foldForms('農園').map(({ l2 }) => l2)).toEqual(['農園']);
    expect(foldForms('サーバー').map(({ l2 }) => l2)).toEqual(['さーば', 'さーばー']);
  });

  it('maps every folded unit back to the characters it came from', () => {
    const source = '㈱ｺﾄﾞﾓ・髙﨑';
    const { l1, from, to } = fold(source);
    const at = l1.indexOf('ド');
    expect(source.slice(from[at], to[at])).toBe('ﾄﾞ');
    expect(source.slice(from[l1.indexOf('崎')], to[l1.indexOf('崎')])).toBe('﨑');
  });
});

const japanese = fc.string({
  unit: fc.constantFrom(
    ...'子供こどもコドモ食堂東京都茅ケ崎ヶ三丁目二十ー・-々ヴァゝｶﾞ髙﨑B1 、。「」\n\u0000🍞'.split(/(?:)/u),
  ),
  maxLength: 40,
});
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

describe('properties', () => {
  it('never throws, maps as many offsets as units, and folds twice like once', () => {
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const folded = fold(text);
        expect(folded.from.length).toBe(folded.l1.length);
        expect(folded.l2.length).toBe(folded.l1.length);
        expect(folded.from.every((from, i) => from <= (folded.to[i] ?? -1))).toBe(true);
        const plain = foldPlainly(text).l1.replaceAll(BREAK, '');
        expect(foldPlainly(plain).l1.replaceAll(BREAK, '')).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('folds a piece of a text to a piece of the folded text', () => {
    fc.assert(
      fc.property(japanese, fc.nat(), fc.nat(), (text, a, b) => {
        const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment);
        const [start, end] = [a % (pieces.length + 1), b % (pieces.length + 1)].sort((x, y) => x - y);
        const piece = pieces.slice(start, end).join('');
        const without = (part: string) => foldPlainly(part).l2.replaceAll(BREAK, '');
        expect(without(text)).toContain(without(piece));
      }),
      { numRuns: 500 },
    );
  });

  it('turns kana back and forth', () => {
    expect(fold(toKatakana('ひだまりゝ')).l2).toBe('ひだまりり');
  });
});
