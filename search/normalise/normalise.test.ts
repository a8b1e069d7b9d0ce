import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK } from './characters';
import { fold, foldForms, foldPlainly, toKatakana } from './normalise';
import { variantCharacters } from './variants';

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
    ['hyphens after katakana before a dot', 'コ-ヒ-・ショップ', 'こーひーしょっぷ'],
    ['a dot between two ー', 'アー・ー', 'あー'],
    ['a hyphen after a repeated katakana', 'アヽ-', 'ああー'],
    ['a voicing mark that voices nothing', 'あ゛い', 'あい'],
    ['a mark behind what is not seen', 'c\u00AD\u030C', 'c'],
    ['a full-width letter with a mark', 'Ｊ\u030C', '\u01F0'],
    ['a dot elsewhere', '公園・広場', '公園 広場'],
    ['numerals of addresses', '二十一丁目三番地', '21丁目3番地'],
    ['numerals in digits', '一〇三号', '103号'],
    ['numerals of many digits', `〇${'一'.repeat(24)}二番`, `${'1'.repeat(24)}2番`],
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
/** Code points from one to another. */
const points = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point));
const variants = Array.from(variantCharacters).flat();
const anyKanji = fc.oneof(
  fc.constantFrom(...variants.filter(isKanji)),
  points(0x4e00, 0x9fff).filter(isKanji),
);
/** Any two, and two of the table that stand for each other. */
const twoKanji = fc.oneof(
  fc.tuple(anyKanji, anyKanji),
  fc.constantFrom(...Array.from(variantCharacters).filter((pair) => pair.every(isKanji))),
);
/** Kana of both widths, kanji of the table and others, marks, digits, letters, and what is read with its neighbours. */
const anyJapanese = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'々ゝヽゞヾー-・ヴゔァャケガ箇かカ個ッツっノ之〇○一二十百番地号条丁目月所寺東京都 　〜～‐ｰ゛゜ﾞﾟ\u3099\u309A\u00AD\u200B'.split(
        /(?:)/u,
      ),
    ),
    ...[fc.constantFrom(...variants), points(0x4e00, 0x9fff), points(0xf900, 0xfaff)],
    ...[points(0x3041, 0x30ff), points(0xff01, 0xff9f), points(0x3000, 0x303f), points(0x3200, 0x33ff)],
    ...[points(0x20, 0x7e), points(0xa0, 0x24f), points(0x300, 0x310), points(0x2010, 0x2027)],
  ),
  maxLength: 12,
});
/** Numerals before a counter (十一番, 一一番), and what stands for が and の. */
const readWithNeighbours = '一二三四五六七八九十百箇個之';

function isKanji(character: string): boolean {
  return /^\p{Unified_Ideograph}$/u.test(character);
}

function* everyKanji(): Iterable<string> {
  for (let point = 0x3400; point <= 0x3_23af; point += 1) {
    const character = String.fromCodePoint(point);
    if (isKanji(character)) yield character;
  }
}

/** What the table has a character stand for. */
function headOf(character: string): string {
  return variantCharacters.get(character) ?? character;
}

const withoutBreaks = (text: string) => text.replaceAll(BREAK, '');
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

  it('leaves a folded text of any Japanese as it is', () => {
    fc.assert(
      fc.property(anyJapanese, (text) => {
        const { l1, l2 } = fold(text);
        const [once, inHiragana] = [withoutBreaks(l1), withoutBreaks(l2)];
        expect(withoutBreaks(fold(once).l1)).toBe(once);
        expect(withoutBreaks(fold(inHiragana).l2)).toBe(inHiragana);
      }),
      { numRuns: 5_000 },
    );
  });

  it('makes two kanji one only where the table of variants says so, alone', () => {
    const merged = Array.from(everyKanji()).filter(
      (character) => fold(character).l2 !== character && fold(character).l2 !== headOf(character),
    );
    expect(merged).toEqual([]);
  });

  it('makes two kanji one only where the table of variants says so, within any text', () => {
    fc.assert(
      fc.property(anyJapanese, anyJapanese, twoKanji, (before, after, pair) => {
        fc.pre(pair.every((character) => !readWithNeighbours.includes(character)));
        const [one, other] = pair.map((character) => fold(`${before}${character}${after}`).l2);
        expect(one === other).toBe(headOf(pair[0]) === headOf(pair[1]));
      }),
      { numRuns: 5_000 },
    );
  });

  it('turns kana back and forth', () => {
    expect(fold(toKatakana('ひだまりゝ')).l2).toBe('ひだまりり');
  });
});
