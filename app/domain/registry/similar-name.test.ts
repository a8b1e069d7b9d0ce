import { describe, expect, it } from 'vitest';
import { likeness, pairsOf, similarTo } from './similar-name';

describe('whether two names may mean one place', () => {
  it.each([
    ['こうぼう こむぎ', 'こうぼうこむぎ', true],
    ['こうぼう こむぎ', 'コウボウ・コムギ', true],
    ['株式会社 高橋製作所', '髙橋製作所', true],
    ['子ども食堂 ひだまり', '子ども食堂ひだまり東台', true],
    ['農園のはら', '農園 のはら', true],
    ['ひだまり', 'こども食堂 ひだまり', true],
    ['こども食堂 ひだまり', 'こども食堂 わかば', false],
    ['みなと図書室', 'みなとカフェ', false],
    ['', 'みなと図書室', false],
    ['港', '港', true],
  ])('%s / %s: %s', (a, b, alike) => {
    expect(likeness(a, b) >= 0.6).toBe(alike);
    expect(likeness(b, a)).toBe(likeness(a, b));
  });

  it('looks at readings too and puts the likeliest first', () => {
    const hosts = [
      { name: '北山農園', kana: 'キタヤマノウエン' },
      { name: '北山農園 直売所', kana: '' },
      { name: '港の店', kana: 'ミナトノミセ' },
    ];
    expect(similarTo('きたやまのうえん', hosts).map((host) => host.name)).toEqual(['北山農園']);
    expect(similarTo('北山農園', hosts).map((host) => host.name)).toEqual(['北山農園', '北山農園 直売所']);
  });

  it('cuts a name into pairs once each', () => {
    expect(pairsOf('ももも')).toEqual(['もも']);
    expect(pairsOf('港')).toEqual(['港']);
  });
});
