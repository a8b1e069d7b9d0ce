import { expect, it } from 'vitest';
import { inBrief } from './in-brief';

const line = (text: string, must = false) => ({ text, source: '本人の言葉', must });
const [a, b, c] = ['あ', 'い', 'う'].map((text) => line(text));
const [bus, talk] = ['バス', '相談'].map((text) => line(text));
const [quiet, age] = [line('静かさ', true), line('年齢')];
const lines = (...all: (ReturnType<typeof line> | undefined)[]) => all.flatMap((one) => one ?? []);

it.each([
  ['two reasons', [a, b, c], [], [], ['あ', 'い'], null],
  ['none', [], [], [], [], null],
  ['what is to be arranged before what is not known', [a], [bus, talk], [age], ['あ'], 'adjusts バス'],
  ['a must before both', [a], [bus], [age, quiet], ['あ'], 'unknowns 静かさ'],
  ['what is not known, where nothing is to be arranged', [a], [], [age], ['あ'], 'unknowns 年齢'],
])('%s', (_, fits, adjusts, unknowns, reasons, settle) => {
  const told = inBrief({ fits: lines(...fits), adjusts: lines(...adjusts), unknowns: lines(...unknowns) });
  expect(told.fits.map(({ text }) => text)).toEqual(reasons);
  expect(told.settle && `${told.settle.as} ${told.settle.line.text}`).toBe(settle);
});
