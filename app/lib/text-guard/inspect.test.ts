import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { isRefusedAlways, refusedAlways } from './inspect';

const pieces = [
  '090-1234-5678',
  '０３（１２３４）５６７８',
  '田中さん',
  '佐藤 花子',
  'くん',
  'a@b.jp',
  '〒422-8067',
  'みなと町二丁目３番地',
  '1-2-3',
  '1234 5678 9012',
  'みなと',
  '公園の草取り',
  '週2回、10時から。',
];
const noise = Array.from('さん様田0９-ー〇一の丁目番地号@＠.a〒、。 　\n');

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...noise)), { maxLength: 12 })
  .map((parts) => parts.join(''));

it('a text is refused exactly where something to refuse is found', () => {
  const seen = { refused: 0, left: 0 };
  fc.assert(
    fc.property(anyText, (text) => {
      const found = refusedAlways(text, ['みなと']).length > 0;
      seen[found ? 'refused' : 'left'] += 1;
      expect(isRefusedAlways(text, ['みなと'])).toBe(found);
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.refused, seen.left)).toBeGreaterThan(40);
});
