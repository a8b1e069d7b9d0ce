import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MyCard } from './my-card';

const card: ComponentProps<typeof MyCard>['card'] = {
  ...{ id: '0190a000-0000-7000-8000-000000000001', code: 'tsubame-482-7', hostName: 'こうぼう むぎのほ' },
  ...{ address: '', greet: '', coordinator: '担当', alias: 'けやき', timeText: '火曜 10時〜12時' },
  ...{ trialOn: null, startedOn: null, today: '2026-11-21', shares: [], looked: [], easy: false },
};

it.each([false, true])('tells the place and the time, never the code (easy words: %s)', (easy) => {
  const markup = renderToStaticMarkup(<MyCard card={{ ...card, easy }} />);
  expect(markup).toContain('こうぼう むぎのほ');
  expect(markup).toContain('火曜 10時〜12時');
  expect(markup).not.toMatch(/tsubame|482-?7|0190a000/);
});
