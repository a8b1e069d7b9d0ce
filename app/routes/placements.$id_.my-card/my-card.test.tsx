import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MyCard } from './my-card';

const card: ComponentProps<typeof MyCard>['card'] = {
  ...{ id: '0190a000-0000-7000-8000-000000000001', code: 'tsubame-482-7', hostName: 'こうぼう むぎのほ' },
  ...{ address: '', greet: '', coordinator: '担当', alias: 'けやき', timeText: '火曜 10時〜12時' },
  ...{ trialOn: null, startedOn: null, today: '2026-11-21', shares: [], looked: [], easy: false },
  given: { code: 'tsubame-482-7', loans: [], prints: [] },
};

it.each([false, true])('tells the place and the time, never the code (easy words: %s)', (easy) => {
  const markup = renderToStaticMarkup(<MyCard card={{ ...card, easy }} />);
  expect(markup).toContain('こうぼう むぎのほ');
  expect(markup).toContain('火曜 10時〜12時');
  expect(markup).not.toMatch(/tsubame|482-?7|0190a000/);
});

it('tells what was shown in the words of the card', () => {
  const share = {
    ...{ id: 's', hostName: 'こうぼう むぎのほ', alias: 'けやき', kind: '打診の札' as const },
    ...{ words: ['静かな場所（どうしても）'], easyWords: ['しずかな ところ（どうしても）'] },
    ...{ openedOn: '2026-11-20', openedBy: null, consent: null, state: { shown: true, until: '2027-02-18' } },
  };
  const markup = (easy: boolean) =>
    renderToStaticMarkup(<MyCard card={{ ...card, easy, shares: [share] as typeof card.shares }} />);
  expect(markup(true)).toContain('しずかな ところ（どうしても）');
  expect(markup(true)).not.toContain('静かな場所');
  expect(markup(false)).toContain('静かな場所（どうしても）');
});
