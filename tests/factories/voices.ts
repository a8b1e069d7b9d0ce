import {
  acceptWish,
  getLead,
  listWishes,
  receiveOffer,
  receiveWish,
  type LeadView,
} from '~/domain/community/index.server';
import { scopeOf } from './scope';
import type { TownName } from './towns';

export const anOfferFilledIn = {
  what: '火曜の午後、店の奥の席を使ってもらえます。',
  area: 'unknown',
  whereText: '駅の北口の近く',
  whenText: '火曜の午後',
  contactName: 'みどり屋',
  contact: '054-000-0012',
};

export const aWishFilledIn = {
  words: '男性の集まる機会をつくりたい。',
  area: 'unknown',
  saidBy: 'neighborhood_association' as const,
};

type OfferFacts = Partial<Parameters<typeof receiveOffer>[1]>;
type WishFacts = Partial<Parameters<typeof receiveWish>[1]>;

/** A lead that came from the open form, and nobody has taken up yet. */
export async function aNewOffer(facts: OfferFacts = {}, town: TownName = 'own', now?: Date) {
  return receiveOffer(scopeOf('community', { town }), { ...anOfferFilledIn, ...facts }, now ? { now } : {});
}

/** A wish that came from the open form, and nobody has accepted yet. */
export async function aReceivedWish(facts: WishFacts = {}, town: TownName = 'own') {
  return receiveWish(scopeOf('community', { town }), { ...aWishFilledIn, ...facts });
}

export async function leadOf(id: string, town: TownName = 'own', now?: Date): Promise<LeadView> {
  const { lead } = await getLead(scopeOf('community', { town }), id, now ? { now } : {});
  return lead;
}

export async function wishOf(id: string, town: TownName = 'own') {
  const { groups } = await listWishes(scopeOf('community', { town }), null);
  const wish = groups.flatMap(({ wishes }) => wishes).find((one) => one.id === id);
  if (!wish) throw new Error(`no wish ${id}`);
  return wish;
}

/** A wish that a person has read: something may be made of it. */
export async function anOpenWish(town: TownName = 'own'): Promise<string> {
  const { id } = await aReceivedWish({}, town);
  const seen = { id, version: 1, words: aWishFilledIn.words, area: 'unknown' };
  await acceptWish(scopeOf('community', { town }), { ...seen, activities: ['cooking_instructor'] });
  return id;
}
