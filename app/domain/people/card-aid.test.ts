import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { considerations, isSlug, wishes, type ListName } from '~/domain/taxonomy/index.server';
import { beforeAreaNames, teamText } from '~/lib/text-guard';
import { aidAnswers, aidTopics, choicesOf, joinLogs, type AidLog } from './card-aid';
import { aidScreens } from './card-aid-screens';
import { cardTable } from './card-aid.server';

const listed: Readonly<Record<string, ListName>> = {
  wish: 'wish',
  strength: 'strength',
  consideration: 'consideration',
  travelMode: 'travelMode',
};

describe('the cards of the interview aid', () => {
  it('asks its questions in their order, a few cards at a time, each card once', () => {
    expect([...new Set(aidScreens.map(({ topic }) => topic))]).toEqual([...aidTopics]);
    for (const { slugs, asking } of aidScreens) {
      if (asking === 'week') expect(slugs).toEqual([]);
      else expect(slugs.length).toBeGreaterThanOrEqual(4);
      expect(slugs.length).toBeLessThanOrEqual(8);
    }
    const keys = cardTable().flatMap(({ cards }) => cards.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows every card from the taxonomy', () => {
    const strangers = aidScreens.flatMap(({ list, slugs }) => {
      const name = listed[list];
      return name === undefined
        ? []
        : slugs.filter((slug) => !isSlug(name, slug)).map((slug) => `${list}:${slug}`);
    });
    expect(strangers).toEqual([]);
  });

  it('has an easy word and an ordinary one for every card', () => {
    const bare = cardTable().flatMap(({ cards }) => cards.filter(({ easy, usual }) => !easy || !usual));
    expect(bare).toEqual([]);
    // Easy words keep to the kanji of the first school years and are parted by spaces; none is a mere copy of a long label.
    const copied = cardTable().flatMap(({ cards }) =>
      cards.filter(({ easy, usual }) => easy === usual && usual.length > 6),
    );
    expect(copied).toEqual([]);
  });

  it('asks for every wish, and for nothing that only an accepting host is told', () => {
    const asked = (list: string) =>
      aidScreens.filter((one) => one.list === list).flatMap(({ slugs }) => slugs);
    expect([...asked('wish')].sort()).toEqual(wishes.map(({ slug }) => slug).sort());
    const inner = considerations.filter(({ l3Only }) => l3Only).map(({ slug }) => slug);
    expect(asked('consideration').filter((slug) => inner.includes(slug))).toEqual([]);
  });

  it('says nothing in a note that the guard on free text would stop', () => {
    const note = teamText({ label: 'メモ', max: 500 });
    const stopped = cardTable().flatMap(({ cards }) =>
      cards.filter(
        ({ usual }) => !beforeAreaNames(() => note.safeParse(`絵カードで、「いや」：${usual}`)).success,
      ),
    );
    expect(stopped).toEqual([]);
  });

  it('offers the answers of its kind', () => {
    for (const { asking, answers } of cardTable()) expect(answers).toEqual(aidAnswers[asking]);
  });
});

describe('the answers of one interview on two open pages', () => {
  const log = fc.dictionary(
    fc.constantFrom('wish:a', 'wish:b', 'slot:tue_am'),
    fc.record({ value: fc.constantFrom('yes', 'no', null), at: fc.integer({ min: 0, max: 5 }) }),
  );

  it('keep of each card the later one, in whatever order they come together', () => {
    fc.assert(
      fc.property(log, log, log, (one, two, three) => {
        const latest = (logs: AidLog[], key: string) =>
          Math.max(...logs.map((found) => found[key]?.at ?? -1));
        const joined = joinLogs(joinLogs(one, two), three);
        expect(joined).toEqual(joinLogs(one, joinLogs(two, three)));
        expect(joinLogs(joined, joined)).toEqual(joined);
        for (const [key, { at }] of Object.entries(joined)) expect(at).toBe(latest([one, two, three], key));
      }),
    );
  });

  it('say nothing of what was taken back', () => {
    expect(choicesOf({ 'wish:a': { value: null, at: 2 }, 'wish:b': { value: 'yes', at: 1 } })).toEqual({
      'wish:b': 'yes',
    });
  });
});
