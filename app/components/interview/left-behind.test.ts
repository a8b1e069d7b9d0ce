import { expect, it } from 'vitest';
import { textsOf } from './left-behind';

it('tells what a form said, chosen and written', () => {
  const draft = {
    ...{ id: 'a', sitting: 's', sequence: 1, base: 0 },
    fields: [
      ['strengths', 'cooking'],
      ['words.cooking', '店で三十年'],
      ['words.drawing', ''],
      ['slots', 'mon_am'],
    ] as const,
  };
  expect(textsOf(draft, new Map([['cooking', '家庭料理']]))).toEqual([
    '選んだもの：家庭料理',
    '家庭料理：店で三十年',
  ]);
});
