import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker, anyWeights } from '#tests/factories/any-match';
import { anImportedPlace, anOffer, aPlace, aSeeker, aVoice, TODAY } from '#tests/factories/matching';
import { activitiesNamedIn } from './activity-words';
import { candidatesOf } from './candidates';
import { counted } from './explain';
import { judge } from './gates';
import { best, describe as describeMatch, rank } from './rules';
import { handbookWeights, fitOf, rounded, scoreOf } from './score';
import { sum } from './shares';
import type { Place, Seeker } from './types';

describe('the lines of an explanation', () => {
  it('add up to the score, whatever is asked, offered and weighed', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, anyWeights, (seeker, place, weights) => {
        for (const candidate of candidatesOf(seeker, place)) {
          const judgement = judge(seeker, place, candidate);
          const fit = fitOf(seeker, candidate.offer);
          const { fits, adjusts, unknowns, head } = counted({
            ...{ seeker, judgement, fit, voices: [aVoice()], today: TODAY, weights },
          });
          const adds = [...fits, ...adjusts, ...unknowns, ...head].map((line) => line.adds);
          expect(rounded(sum(adds))).toBe(scoreOf(seeker, judgement, fit, TODAY, weights));
          expect(Math.min(...adds)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('tell no number on a page', () => {
    const seeker = aSeeker({ strengths: { gardening: 'can_do' } });
    const { explanation } = describeMatch(seeker, best(seeker, aPlace(), TODAY, handbookWeights), [], TODAY);
    for (const line of [...explanation.fits, ...explanation.adjusts, ...explanation.unknowns])
      expect(Object.keys(line).sort()).toEqual(['must', 'source', 'text']);
  });
});

const at = (activities: string[], title = '午前の手伝い'): Place => {
  const named = activitiesNamedIn(title);
  return aPlace({ offers: [anOffer({ title, activities, ...(named.length > 0 ? { named } : {}) })] });
};
const paths = (seeker: Seeker, place: Place) =>
  describeMatch(seeker, best(seeker, place, TODAY, handbookWeights), [], TODAY)
    .explanation.fits.map(({ text }) => text)
    .filter((text) => text.includes('→'));
const score = (seeker: Seeker, place: Place) => best(seeker, place, TODAY, handbookWeights).score;

describe('a strength finds work that nobody has put into its words', () => {
  const steady = aSeeker({ strengths: { steady_worker: 'can_do' } });

  it.each<[string, Seeker, Place, string[]]>([
    [
      'what the handbook joins, with the kind of work between a trait and it',
      steady,
      at(['destemming']),
      ['コツコツ続けられる → くり返しの軽作業 → へた取り・皮むき'],
    ],
    [
      'work of the same kind',
      steady,
      at(['produce_sorting']),
      ['コツコツ続けられる → くり返しの軽作業 → 選別（大きさ分け）'],
    ],
    [
      'the words of a host that ticked nothing',
      steady,
      at([], 'ピーマンのヘタとり'),
      ['コツコツ続けられる → へた取り・皮むき（「ヘタとり」と書いてある）'],
    ],
    [
      'work of the same kind, in the words of the host',
      steady,
      at([], '朝の箱おり'),
      ['コツコツ続けられる → くり返しの軽作業 → 箱折り（「箱おり」と書いてある）'],
    ],
    [
      'a skill says itself what it is for',
      aSeeker({ strengths: { pc_basic: 'can_do' } }),
      at(['data_entry']),
      ['パソコンの基本 → データ入力（パソコン作業）'],
    ],
    [
      'a wish too',
      aSeeker({ wishes: ['want_quiet_work'] }),
      at(['box_folding']),
      ['静かに作業したい → くり返しの軽作業 → 箱折り'],
    ],
    ['nothing of the kind', steady, at(['conversation_partner']), []],
  ])('%s', (_, seeker, place, expected) => {
    expect(paths(seeker, place)).toEqual(expected);
    const { ready, othersTotal } = rank(seeker, [place], TODAY, handbookWeights);
    expect([ready.length, othersTotal]).toEqual(expected.length > 0 ? [1, 0] : [0, 1]);
  });

  it('by the nearest way alone when there is one', () => {
    expect(paths(steady, at(['produce_sorting', 'destemming'], 'ヘタとりと選別'))).toEqual([
      'コツコツ続けられる → くり返しの軽作業 → へた取り・皮むき',
    ]);
  });

  it('and a longer way never counts: the score is that of the handbook', () => {
    const far = score(steady, at(['produce_sorting']));
    expect(far).toBe(score(steady, at(['conversation_partner'])));
    expect(score(steady, at(['destemming']))).toBe(far + 20);
  });

  it('but never stretches a guess: a place without an offer is known by its kind alone', () => {
    const shop = anImportedPlace({ kind: 'manufacturer' });
    const strength = aSeeker({ strengths: { drawing: 'can_do' } });
    expect(best(strength, shop, TODAY, handbookWeights).fit.reached).toEqual([]);
  });

  it('names the day of what was said and of what is offered', () => {
    const own = aSeeker({ strengths: { steady_worker: 'can_do' }, ownWords: ['steady_worker'] });
    const seeker: Seeker = { ...own, saidOn: { steady_worker: '2026-10-03' } };
    const place = aPlace({
      offers: [anOffer({ title: '選別', activities: ['produce_sorting'], on: '2026-11-01' })],
    });
    const { explanation } = describeMatch(seeker, best(seeker, place, TODAY, handbookWeights), [], TODAY);
    expect(explanation.fits[0]?.source).toBe('本人の言葉、10月3日／受入枠「選別」、11月1日');
  });
});
