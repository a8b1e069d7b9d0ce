import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MyCard } from './my-card';

const card: ComponentProps<typeof MyCard>['card'] = {
  ...{ id: '0190a000-0000-7000-8000-000000000001', code: 'tsubame-482-7', hostName: 'こうぼう むぎのほ' },
  ...{ address: '', greet: '', coordinator: '担当', alias: 'けやき', timeText: '火曜 10時〜12時' },
  ...{ trialOn: null, startedOn: null, today: '2026-11-21', shares: [], looked: [], easy: false },
  given: { code: 'tsubame-482-7', today: '2026-11-21', loans: [], prints: [] },
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

it.each([
  ['is there', {}, 'を貸しています'],
  ['is back', { returnedOn: '2026-11-20' }, 'を見せました。返ってきています'],
  ['is called back', { recalledOn: '2026-11-20' }, 'は、返してもらうところです'],
  ['should be back', { dueOn: '2026-11-20' }, 'は、返してもらうところです'],
])('tells of a work that was lent and %s', (_, change, words) => {
  const loan = {
    ...{ id: 'l', workId: 'w', title: '川べりの朝', hostName: 'ひかり工房', how: 'lent' as const },
    ...{ lentOn: '2026-11-10', lentBy: '担当', dueOn: '2026-12-01', agreedOn: '2026-11-09' },
    ...{ returnedOn: null, returnedBy: null, recalledOn: null, ...change },
  };
  const markup = renderToStaticMarkup(<MyCard card={{ ...card, given: { ...card.given, loans: [loan] } }} />);
  expect(markup.replaceAll(/<[^>]+>/g, '')).toContain(`「川べりの朝」${words}`);
});
