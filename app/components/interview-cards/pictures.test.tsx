import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cardTable } from '~/domain/people/index.server';
import { aidAnswers, type AidAsking } from '~/domain/people/rules';
import { answerLooks } from './answers';
import { CardFace } from './card-face';
import { crossedOut, pictures } from './pictures';
import { localVoice } from './speech';

const cards = cardTable().flatMap((screen) => screen.cards);

describe('the pictures of the cards', () => {
  it('are there for every card, and for no other', () => {
    expect(Object.keys(pictures).sort()).toEqual(cards.map(({ key }) => key).sort());
    expect([...crossedOut].filter((key) => !(key in pictures))).toEqual([]);
  });

  it('differ from one another wherever two cards lie side by side', () => {
    for (const { id, cards: laid } of cardTable()) {
      const drawn = laid.map(({ key }) => pictures[key]);
      expect(new Set(drawn).size, id).toBe(drawn.length);
    }
  });

  it('are drawn without a style of their own, which the content security policy would refuse, and stay silent', () => {
    for (const card of cards) {
      const markup = renderToStaticMarkup(<CardFace card={card} />);
      expect(markup).toContain('<svg');
      expect(markup).not.toContain('style=');
      expect(markup.match(/<svg/g)?.length).toBe(markup.match(/aria-hidden="true"/g)?.length);
    }
  });

  it('cross out what a card does without', () => {
    const words = (key: string) => cards.find((card) => card.key === key)?.usual ?? '';
    // Each of these speaks of something that is not there or is kept away from.
    for (const key of crossedOut) expect(words(key), key).toMatch(/ない|避ける|なし/);
  });

  it('and the answers are there for every way of asking', () => {
    for (const [asking, answers] of Object.entries(aidAnswers)) {
      if (asking === 'week') continue;
      expect(Object.keys(answerLooks[asking as AidAsking])).toEqual([...answers]);
    }
  });
});

describe('the voice', () => {
  it.each([
    [[{ lang: 'ja-JP', localService: true }], true],
    [[{ lang: 'ja_JP', localService: true }], true],
    [[{ lang: 'ja-JP', localService: false }], false],
    [[{ lang: 'en-US', localService: true }], false],
    [[{ lang: 'jam', localService: true }], false],
    [[], false],
  ])('%j: speaks on the device in Japanese %s', (voices, speaks) => {
    expect(localVoice(voices) !== null).toBe(speaks);
  });
});
