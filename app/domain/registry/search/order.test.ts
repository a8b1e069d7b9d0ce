import { describe, expect, it } from 'vitest';
import { tripBands } from '~/lib/geo/travel';
import { readAddress } from './address';
import { reachChoices, reachLabel } from './order';

const area = '019d467a-13e1-76bb-9c81-cda7526b26a3';
const choicesFor = (text: string) => reachChoices(readAddress(new URLSearchParams(text), 'public'));

describe('how far away a place may be', () => {
  it('is asked only where there is a place to go from', () => {
    expect(choicesFor('q=a&within=953')).toBeNull();
    expect(choicesFor('near=35,138')?.value).toBe('');
    expect(choicesFor(`sort=near-${area}&within=953`)?.value).toBe('953');
  });

  it('is chosen by minutes on foot, and by bus or car', () => {
    expect(choicesFor('near=35,138')?.options.map(({ label }) => label)).toEqual([
      'どこまでも',
      '歩いて10分まで',
      '歩いて15分まで',
      '歩いて30分まで',
      'バスや車で20分まで',
      'バスや車で30分まで',
    ]);
  });

  it('keeps a distance that an address gave in metres', () => {
    expect(choicesFor('near=35,138&within=1500')).toMatchObject({ value: '1500' });
    expect(choicesFor('near=35,138&within=1500')?.options.at(-1)).toEqual({
      value: '1500',
      label: '近く 1.5km',
    });
    expect([reachLabel(800), reachLabel(tripBands[1]?.crowMetres ?? 0)]).toEqual([
      '近く 800m',
      '歩いて15分まで',
    ]);
  });
});
