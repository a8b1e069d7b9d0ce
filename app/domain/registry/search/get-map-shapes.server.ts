import { read } from '~/domain/kernel/read.server';
import { today } from '~/lib/japanese-date';
import { townFacts } from './town-facts.server';

/** What is drawn under the hosts, in full fineness, for the map that moves. Borders of areas are public. */
export const getMapShapes = read({
  name: 'registry.get-map-shapes',
  openBecause: 'borders of areas are public facts, and the public registry shows them',
  run: async ({ tx, now }) => (await townFacts(tx, today(now))).shapes,
});
