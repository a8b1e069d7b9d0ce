export * from './lists';
export * from './schema';
export * from './slots';
export { usualOffer, type UsualOffer } from './usual-offers';
