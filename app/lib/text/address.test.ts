import { describe, expect, it } from 'vitest';
import {
  comparableAddress,
  leadingMunicipality,
  prefectureOfCode,
  splitPrefecture,
  townFinder,
  wholeAddress,
} from './address';

describe('the beginning of an address', () => {
  it.each([
    ['静岡県焼津市本町2-16-32', '静岡県', '焼津市'],
    ['静岡県静岡市葵区横内町64', '静岡県', '静岡市葵区'],
    ['静岡県榛原郡吉田町住吉87', '静岡県', '榛原郡吉田町'],
    ['東京都目黒区祐天寺2-6-6', '東京都', '目黒区'],
    ['東京都町田市原町田6-2', '東京都', '町田市'],
    ['三重県四日市市諏訪町1-5', '三重県', '四日市市'],
    ['奈良県大和郡山市北郡山町248', '奈良県', '大和郡山市'],
    ['札幌市中央区北四条西十五丁目1番地1', '', '札幌市中央区'],
    ['茅部郡森町字上台町326-118', '', '茅部郡森町'],
    ['宗高950‐1', '', ''],
  ])('%s', (address, prefecture, municipality) => {
    const split = splitPrefecture(address);
    expect(split.prefecture).toBe(prefecture);
    expect(leadingMunicipality(split.rest)).toBe(municipality);
  });

  it.each([
    ['222127', '静岡県'],
    ['13208', '東京都'],
    ['011011', '北海道'],
    ['990000', ''],
  ])('code %s is in %s', (code, prefecture) => expect(prefectureOfCode(code)).toBe(prefecture));
});

describe('comparableAddress', () => {
  it.each([
    ['静岡県焼津市本町2丁目11番5号', '焼津市本町２−１１−５'],
    ['東京都調布市緑ヶ丘2-18-49', '調布市緑ケ丘二丁目18番49号'],
    ['焼津市中新田106番地の1', '静岡県焼津市中新田106-1'],
    ['焼津市下江留300の1', '焼津市下江留300-1'],
    ['青森市大字羽白字沢田48', '青森市羽白沢田48'],
  ])('%s = %s', (left, right) => expect(comparableAddress(left)).toBe(comparableAddress(right)));

  it.each([
    ['焼津市本町1-11', '焼津市本町11-1'],
    ['焼津市本町1-1-1', '焼津市本町11-1'],
  ])('%s ≠ %s', (left, right) => expect(comparableAddress(left)).not.toBe(comparableAddress(right)));
});

describe('townFinder', () => {
  const towns = [
    '緑ケ丘一丁目',
    '緑ケ丘二丁目',
    '布田二丁目',
    '布田',
    '本町一丁目',
    '宗高',
    '深大寺南町五丁目',
    '西つつじケ丘一丁目',
  ];
  const find = townFinder(towns, (name) => name);
  it.each([
    ['東京都調布市緑ヶ丘2-18-49', '緑ケ丘二丁目'],
    ['調布市布田二丁目2番6号', '布田二丁目'],
    ['調布市布田９－１', '布田'],
    ['調布市本町10-2', null],
    ['東京都調布市深大寺南町5-9', '深大寺南町五丁目'],
    ['調布市西つつじヶ丘1-48-24', '西つつじケ丘一丁目'],
    ['調布市西つつじが丘1-48-24', '西つつじケ丘一丁目'],
    ['宗高950‐1', '宗高'],
    ['大字宗高字前1', '宗高'],
    ['調布市八雲台1-22-1', null],
    ['', null],
  ])('%s → %s', (address, town) => expect(find(address, '調布市')).toBe(town));
});

describe('wholeAddress', () => {
  it.each([
    ['北山1-2', '静岡県焼津市北山1-2'],
    ['焼津市北山1-2', '静岡県焼津市北山1-2'],
    ['静岡県焼津市北山1-2', '静岡県焼津市北山1-2'],
    ['神奈川県川崎市1-2', '神奈川県川崎市1-2'],
    ['', ''],
  ])('%j is %j', (address, whole) =>
    expect(wholeAddress(address, { prefecture: '静岡県', name: '焼津市' })).toBe(whole),
  );

  it('names the district once where the municipality is a town', () =>
    expect(wholeAddress('榛原郡吉田町住吉1', { prefecture: '静岡県', name: '吉田町' })).toBe(
      '静岡県榛原郡吉田町住吉1',
    ));

  it('knows a prefecture that is none of the 47', () =>
    expect(wholeAddress('見本県みなも市本町1', { prefecture: '見本県', name: 'みなも市' })).toBe(
      '見本県みなも市本町1',
    ));
});
