import type { LinkProps } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { AskRow, PlaceCard, Results } from '~/domain/matching/index.server';
import { drawnOf, JumpToBands } from './jump-to-bands';
import { Near } from './near';
import type { PlacementThere } from './propose';
import { MOST_SHOWN, ResultBands } from './results';

vi.mock('@remix-run/react', async (original) => ({
  ...(await original<object>()),
  useLocation: () => ({ key: 'default', hash: '' }),
  Link: ({ to, className, children }: LinkProps) => (
    <a href={to as string} className={className}>
      {children}
    </a>
  ),
}));

const line = (text: string) => ({ text, source: '受入先', must: false });
const explanation = { fits: [line('園芸ができる')], adjusts: [], unknowns: [] };

const place = (number: number, more: Partial<PlaceCard> = {}): PlaceCard => ({
  ...{ number, hostId: `host-${number}`, offerId: null, name: `場所${number}`, phone: '', facts: '北山' },
  ...{ band: 'ask', stance: { slug: 'consult', label: '相談' }, fresh: { label: '確認ずみ', old: false } },
  ...{ way: null, explanation, brief: { fits: explanation.fits, settle: null } },
  question: { words: '何人まで来られますか。', about: 'room', store: null },
  ...more,
});

const none: Results = {
  ...{ total: 200, found: 0, ready: [], ask: [], readyTotal: 0, askTotal: 0, others: 0 },
  ...{ reasons: [], relaxations: [], combined: [], near: { rows: [], refused: [] } },
};

const bandsOf = (results: Partial<Results>, placements?: Record<string, PlacementThere>) =>
  renderToStaticMarkup(
    <ResultBands
      found={{ results: { ...none, ...results }, together: {} }}
      action="/here"
      moreTo="/more"
      proposing={placements && { code: 'tsubame-482-7', placements }}
    />,
  );

/** The markup without what stands in a fold. */
const outside = (html: string) => html.replaceAll(/<details.*?<\/details>/gs, '');

const ask = (placements: Record<string, PlacementThere>) =>
  bandsOf({ ask: [place(1)], askTotal: 1 }, placements);

describe('a place that is to be asked first', () => {
  it('keeps the proposal behind the press', () => {
    const html = ask({});
    expect(html).toContain('ご本人に提案する');
    expect(outside(html)).not.toContain('ご本人に提案する');
    expect(outside(html)).toContain('何人まで来られますか。');
  });

  it('tells before the press, and once, that it has been proposed already', () => {
    const html = ask({ 'host-1': { id: 'p1', status: 'proposed' } });
    expect(outside(html)).toContain('この場所は「');
    expect(html.split('受入れを開く')).toHaveLength(2);
    expect(html).not.toContain('ご本人に提案する');
  });

  it('tells of a placement that is over, and can be proposed anew', () => {
    const html = ask({ 'host-1': { id: 'p1', status: 'ended' } });
    expect(outside(html)).toContain('この場所は「');
    expect(html).toContain('ご本人に提案する');
  });
});

describe('a place that waits for what the case alone can tell', () => {
  it('says so before the press, and asks the host nothing', () => {
    const missing = line('義務教育を終える年度がケースに書かれていない');
    const brief = { fits: explanation.fits, settle: { as: 'unknowns' as const, line: missing } };
    const html = outside(bandsOf({ ask: [place(1, { question: null, brief })], askTotal: 1 }, {}));
    expect(html).toContain(missing.text);
    expect(html).not.toContain('電話でこう聞く');
  });
});

describe('a place that is ready', () => {
  it('tells both without a press', () => {
    const ready = [place(1, { band: 'ready', question: null })];
    const html = outside(bandsOf({ ready, readyTotal: 1 }, { 'host-1': { id: 'p1', status: 'declined' } }));
    expect(html).toContain('この場所は「');
    expect(html).toContain('ご本人に提案する');
  });
});

describe('a band', () => {
  const of = (shown: number, askTotal: number) =>
    bandsOf({ ask: Array.from({ length: shown }, (_, index) => place(index + 1)), askTotal });

  it('leads to more while there is more that a page can show', () => {
    expect(of(6, 120)).toContain('もっと見る（あと114か所）');
    expect(of(6, 6)).not.toContain('もっと見る');
  });

  it('says that no more come with a page instead of leading nowhere', () => {
    const html = of(MOST_SHOWN, 120);
    expect(html).not.toContain('もっと見る');
    expect(html).toContain(`ここに並ぶのは${MOST_SHOWN}か所までです。ほかに20か所あります。`);
  });
});

describe('the parts of a page', () => {
  const near = { rows: [{}, {}] as AskRow[], refused: [] };
  const relaxations = [{}] as unknown as Results['relaxations'];
  const jumps = (isTried: boolean) =>
    renderToStaticMarkup(
      <JumpToBands results={drawnOf({ ...none, askTotal: 2, near, relaxations }, isTried)} voices={[]} />,
    );

  it('are led to where they are drawn', () => {
    expect(jumps(false)).toContain('href="#near"');
    expect(jumps(false)).toContain('href="#relaxations"');
  });

  it('are not led to while something is tried and they are left out', () => {
    expect(jumps(true)).toContain('href="#ask"');
    expect(jumps(true)).not.toMatch(/#near|#relaxations/);
    const drawn = drawnOf({ ...none, near, relaxations }, true);
    expect(
      renderToStaticMarkup(<Near near={drawn.near} action="/here" may={{ make: true, edit: true }} />),
    ).toBe('');
  });
});
