import { inTheOffice } from './who-may/office';
import { withPeople } from './who-may/people';
import { ofTheMunicipality } from './who-may/settings';
import { withPlaces } from './who-may/places';
import type { MayRow } from './who-may/row';

/**
 * Every command and every read by its name. A new one is written here by what its roles are to do, and only then
 * compared with what it lets through. Acts without a role are open to everybody and say so themselves.
 */
export const whoMay: readonly MayRow[] = [...withPeople, ...withPlaces, ...inTheOffice, ...ofTheMunicipality];

/** Reads that are open to everybody, signed in or not. */
export const openToAll: readonly string[] = [
  'community.get-form-areas',
  'confirmation.open-link',
  'exchange.take-list',
  'referrals.get-urgent-contacts',
  'registry.get-map-shapes',
  'registry.get-public-host',
  'registry.get-public-summary',
  'registry.list-host-items',
  'registry.list-hosts-for-file',
  'registry.name-suggested',
  'registry.prepare-search',
  'registry.search-hosts',
];
