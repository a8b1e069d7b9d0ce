import { describe, expect, it } from 'vitest';
import { comparable, oneLine, plainWidth, readingOf, withDash } from './fold';
import { countersInDigits, kanjiNumber } from './numerals';
import { readPhone } from './phone';

describe('oneLine', () => {
  it.each([
    ['  焼津市役所　本庁舎 ', '焼津市役所 本庁舎'],
    ['\ufeff名称\u200b', '名称'],
    ['株式会社 ｶﾗｰｽﾞ･ｵｰﾄｷﾞｬﾗﾘｰ', '株式会社 カラーズ・オートギャラリー'],
    ['共同生活援助\r\n短期入所', '共同生活援助 短期入所'],
    ['Ｌｕａｎａ　Ｂａｓｅ２', 'Ｌｕａｎａ Ｂａｓｅ２'],
    ['か\u3099くえん', 'がくえん'],
  ])('%j → %j', (text, line) => expect(oneLine(text)).toBe(line));
});

describe('spellings', () => {
  it.each([
    ['都道府県コ―ド又は市区町村コ―ド', '都道府県コード又は市区町村コード'],
    ['電話番号−１', '電話番号ー1'],
  ])('every dash of %j is one', (text, folded) => expect(withDash(plainWidth(text), 'ー')).toBe(folded));

  it.each([
    ['ﾔｲﾂﾞ', 'ヤイヅ'],
    ['らびっとやいづ', 'ラビットヤイヅ'],
    ['オケドン　ウオクン', 'オケドン ウオクン'],
  ])('reading %j → %j', (text, reading) => expect(readingOf(text)).toBe(reading));

  it.each([
    ['さんすい1号店', 'さんすい１号店'],
    ['えるふぁんｂｙますや', 'えるふぁんbyますや'],
    ['レディースファッション　MASUYA', 'レディ−スファッション masuya'],
    ['齋藤商店', '斎藤商店'],
    ['つつじヶ丘こども食堂', 'つつじケ丘コドモ食堂'],
  ])('%j and %j are one name', (left, right) => expect(comparable(left)).toBe(comparable(right)));

  it.each([
    ['ハナこども食堂', 'ハナ子ども食堂'],
    ['さんすい1号店', 'さんすい2号店'],
  ])('%j and %j are two', (left, right) => expect(comparable(left)).not.toBe(comparable(right)));
});

describe('kanji numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['二三', null],
    ['', null],
  ])('%s → %s', (text, value) => expect(kanjiNumber(text)).toBe(value));

  it('reads counters only, not names', () => {
    expect(countersInDigits('三ケ名二丁目十一番五号')).toBe('三ケ名2丁目11番5号');
    expect(countersInDigits('五ケ堀之内')).toBe('五ケ堀之内');
  });
});

describe('readPhone', () => {
  it.each([
    ['(054)624-3668', '054-624-3668'],
    ['（054）627-5225', '054-627-5225'],
    ['054－662-0076', '054-662-0076'],
    ['０５４−６２９−２０００', '054-629-2000'],
    ['09017901634', '090-1790-1634'],
    ['0362406235', '03-6240-6235'],
    ['0546594659', '0546594659'],
    ['0120-956-940', '0120-956-940'],
    ['0120838048', '0120-838-048'],
    ['08001234567', '0800-123-4567'],
    ['054-625-5733（内線 12）', '054-625-5733'],
    ['+81-54-625-5733', '054-625-5733'],
    ['000-0000-0000', null],
    ['631-5417', null],
    ['054-2417-4781', null],
    ['非公開', null],
    ['', null],
  ])('%j → %j', (cell, phone) => expect(readPhone(cell)).toBe(phone));
});
