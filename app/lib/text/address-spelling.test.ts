import { describe, expect, it } from 'vitest';
import { addressSpeller } from './address-spelling';

describe('addressSpeller with a list of 町丁目', () => {
  const towns = [
    '緑ケ丘二丁目',
    '布田',
    '布田二丁目',
    '本町一丁目',
    '宗高',
    '深大寺南町五丁目',
    '西つつじケ丘一丁目',
    '栄町五丁目',
  ];
  const spell = addressSpeller(towns, '調布市');
  it.each([
    ['東京都調布市緑ヶ丘2-18-49', '東京都調布市緑ケ丘二丁目18-49', 'town'],
    ['調布市緑が丘２丁目１８番４９号', '調布市緑ケ丘二丁目18-49', 'town'],
    ['調布市布田二丁目2番6号 あさひビル2階', '調布市布田二丁目2-6 あさひビル2階', 'town'],
    ['調布市布田９－１', '調布市布田9-1', 'town'],
    ['西つつじヶ丘1−48−24', '西つつじケ丘一丁目48-24', 'town'],
    ['宗高950‐1', '宗高950-1', 'town'],
    ['宗高９５０番地', '宗高950', 'town'],
    ['宗高300の1', '宗高300-1', 'town'],
    ['宗高３丁目22番地６', '宗高三丁目22-6', 'town'],
    ['宗高12丁目', '宗高十二丁目', 'town'],
    ['調布市栄5-14-1', '調布市栄町五丁目14-1', 'town'],
    ['調布市栄7-14-1', '調布市栄7-14-1', 'characters'],
    ['調布市本町10-2', '調布市本町10-2', 'characters'],
    ['調布市 知らない町　３ー４', '調布市 知らない町 3-4', 'characters'],
    ['', '', 'none'],
  ])('%s → %s', (address, text, spelling) => expect(spell(address)).toEqual({ text, spelling }));
});

describe('addressSpeller without one', () => {
  it.each([
    ['調布市緑ヶ丘２―１８－４９', '調布市緑ヶ丘2-18-49'],
    ['焼津市東小川１丁目２番地ハイムＡ１０１', '焼津市東小川1丁目2番地ハイムA101'],
    ['焼津市本町サンコーポ', '焼津市本町サンコーポ'],
  ])('%s → %s: characters only', (address, text) =>
    expect(addressSpeller([], '焼津市')(address)).toEqual({ text, spelling: 'characters' }),
  );
});
