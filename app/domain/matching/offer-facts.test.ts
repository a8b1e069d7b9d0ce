import { describe, expect, it } from 'vitest';
import { anOffer, aPlace, aSeeker, TODAY } from '#tests/factories/matching';
import { explain } from './explain';
import { judge } from './gates';
import { fitOf, handbookWeights, hasFit, scoreOf } from './score';
import type { Offer } from './types';

const seeker = aSeeker({ strengths: { local_knowledge: 'can_do' }, slots: ['tue_am'] });

function at(offer: Partial<Offer>) {
  const place = aPlace({ offers: [anOffer({ activities: ['weeding'], ...offer })] });
  const [real] = place.offers;
  if (!real) throw new Error('no offer');
  const judgement = judge(seeker, place, { real: true, offer: real, likely: [], unlikely: [] });
  const fit = fitOf(seeker, real);
  const told = explain({ seeker, judgement, fit, voices: [], today: TODAY });
  return {
    fit,
    score: scoreOf(seeker, judgement, fit, TODAY, handbookWeights),
    fits: told.fits.map(({ text }) => text),
    adjusts: told.adjusts.map(({ text }) => text),
  };
}

describe('what a host says it would be glad of', () => {
  it('counts like a strength that an activity asks for, and is said with its source', () => {
    const plain = at({});
    const welcomed = at({ welcomes: ['local_knowledge'] });
    expect([hasFit(plain.fit), hasFit(welcomed.fit)]).toEqual([false, true]);
    expect(welcomed.score - plain.score).toBe(20);
    expect(welcomed.fits).toContain('「地域をよく知っている」を歓迎している');
  });

  it('counts once where an activity asks for it too', () => {
    const asked = at({ activities: ['local_survey'] });
    const both = at({ activities: ['local_survey'], welcomes: ['local_knowledge'] });
    expect(both.score).toBe(asked.score);
    expect(both.fit.welcomed).toEqual([]);
  });
});

describe('what narrows the times of an offer', () => {
  it.each([
    ['', false],
    ['第2・第4の週だけ', true],
    ['6月〜9月だけ、祝日は休み', true],
  ])('「%s」 is told under 調整するところ: %s', (limits, told) => {
    expect(at({ limits }).adjusts.some((text) => text === `受け入れは、${limits}`)).toBe(told);
  });

  it('is not said where the time is agreed anyway', () => {
    expect(at({ limits: '第2の週だけ', timeNegotiable: true }).adjusts).toEqual([
      '曜日と時間は相談して決める',
    ]);
  });
});
