import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { anImportedPlace, answers, aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { broughtBy, broughtWords } from './brought';
import { rank } from './rules';
import { handbookWeights } from './score';

const seeker = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'], slots: ['tue_am'] });
const said = (quiet_place: 'yes' | 'no') => answers({ quiet_place });
const others = [
  aPlace({ hostId: 'known 1', answers: said('yes') }),
  aPlace({ hostId: 'known 2', answers: said('yes') }),
  anImportedPlace({ hostId: 'never asked' }),
];

const told = (before: ReturnType<typeof aPlace>, after: ReturnType<typeof aPlace>) =>
  broughtWords(broughtBy(seeker, [...others, before], after, 'host-1', TODAY, handbookWeights));

describe('what an answer brought', () => {
  it.each([
    [
      'the last thing to ask',
      aPlace(),
      aPlace({ answers: said('yes') }),
      '一つ分かったので、打診できる場所が2→3か所になりました。',
    ],
    [
      'a no',
      aPlace(),
      aPlace({ answers: said('no') }),
      '一つ分かったので、まず聞いてみる場所が2→1か所になりました。',
    ],
    [
      'a no that had been a yes',
      aPlace({ answers: said('yes') }),
      aPlace({ answers: said('no') }),
      '一つ分かったので、打診できる場所が3→2か所になりました。',
    ],
    [
      'one of several things to ask',
      anImportedPlace({ hostId: 'host-1' }),
      anImportedPlace({ hostId: 'host-1', stance: 'welcome' }),
      '一つ分かりました。ここが打診できる場所になるまで、確かめることはあと5つです。',
    ],
    [
      'what was known before',
      aPlace({ answers: said('yes') }),
      aPlace({ answers: said('yes') }),
      '一つ分かりました。場所の数は変わりません。',
    ],
  ])('%s', (_, before, after, words) => {
    expect(told(before, after)).toBe(words);
  });

  it('a host that has left the registry meanwhile is counted no more', () => {
    const found = broughtBy(seeker, others, undefined, 'known 1', TODAY, handbookWeights);
    expect(found).toMatchObject({ before: { ready: 2 }, after: { ready: 1 }, left: null });
  });

  it('counts as the list does, and changes by the answering host alone', () => {
    fc.assert(
      fc.property(
        anySeeker,
        fc.uniqueArray(anyPlace, { selector: (one) => one.hostId }),
        anyPlace,
        (who, all, now) => {
          const [first] = all;
          if (!first) return;
          const answered = { ...now, hostId: first.hostId };
          const { before, after } = broughtBy(who, all, answered, first.hostId, TODAY, handbookWeights);
          const listed = rank(who, all, TODAY, handbookWeights);
          expect(before).toEqual({ ready: listed.ready.length, ask: listed.ask.length });
          expect(Math.abs(after.ready - before.ready)).toBeLessThanOrEqual(1);
          expect(Math.abs(after.ask - before.ask)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
