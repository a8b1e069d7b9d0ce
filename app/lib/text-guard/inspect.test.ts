import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { isRefusedAlways, refusedAlways } from './inspect';

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from('さんくん様田中0123456789-ー〇一二の町丁目番地号@.a〒。\n９＠みなと')),
  maxLength: 60,
});

it('a text is refused exactly where something to refuse is found', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isRefusedAlways(text, ['みなと'])).toBe(refusedAlways(text, ['みなと']).length > 0);
    }),
  );
});
