import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FormResult } from '~/http/form.server';
import { Insurances } from '.';
import { refusedOfGone } from './refused-of-gone';

const why = 'この保険は、2026年11月20日（金）に取り消されています。';
const sent = (intent: string, insurance: string): FormResult => ({
  initialValue: { intent, insurance, version: '1' },
  error: { '': [why] },
});
const insurance: ComponentProps<typeof Insurances>['insurance'] = {
  ...{ today: '2026-11-20', required: false, exclusion: null, holds: false, rows: [] },
  takenBack: [
    { id: 'i1', name: '施設', about: '受入先の全体', on: '2026-11-20', because: '同じ保険を二度書いた' },
  ],
};
const markup = (lastResult: FormResult | undefined) =>
  renderToStaticMarkup(
    <Insurances
      {...{ insurance, lastResult, of: {}, asked: false, mayRecord: false }}
      mayMend={() => true}
    />,
  );

it.each(['correct_insurance', 'take_back_insurance'])(
  'tells the second of two why an insurance that is gone was not mended (%s)',
  (intent) => {
    expect(markup(sent(intent, 'i1'))).toMatch(new RegExp(`role="status".*${why}`));
  },
);

it('tells nothing where nothing was mended', () => {
  expect(markup(undefined)).not.toContain('role="status"');
});

it.each([
  ['is of one that stands', 'correct_insurance', 'i2', []],
  ['is of one that is gone', 'correct_insurance', 'i1', [why]],
  ['is of another form', 'insurance', 'i1', []],
])('leaves the answer to its form unless it %s', (_, intent, id, told) => {
  expect(refusedOfGone([{ id: 'i2' }], sent(intent, id))).toEqual(told);
});
