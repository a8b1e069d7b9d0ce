import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { hostKinds } from '~/domain/taxonomy/lists';
import { placeData, placeList, type PublicFacts } from './linked-data';

/**
 * The part of the vocabulary of schema.org that the site uses, written down from its pages of types: the type above
 * each, and what each property may hold.
 */
const above: Readonly<Record<string, string | null>> = {
  Thing: null,
  Place: 'Thing',
  AdministrativeArea: 'Place',
  CivicStructure: 'Place',
  PlaceOfWorship: 'CivicStructure',
  CityHall: 'GovernmentBuilding',
  GovernmentBuilding: 'CivicStructure',
  School: 'EducationalOrganization',
  CollegeOrUniversity: 'EducationalOrganization',
  EducationalOrganization: 'CivicStructure',
  LocalBusiness: 'Place',
  ChildCare: 'LocalBusiness',
  Store: 'LocalBusiness',
  MedicalBusiness: 'LocalBusiness',
  FoodEstablishment: 'LocalBusiness',
  CafeOrCoffeeShop: 'FoodEstablishment',
  PostalAddress: 'Thing',
  GeoCoordinates: 'Thing',
  OpeningHoursSpecification: 'Thing',
  ItemList: 'Thing',
  ListItem: 'Thing',
};

const address = /^https?:\/\/\S+$/;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is wrong with the value of a property, by the type the property belongs to. */
const properties: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  Thing: {
    name: isText,
    description: isText,
    url: (value) => isText(value) && address.test(value),
    sameAs: (value) => isText(value) && address.test(value),
  },
  Place: {
    telephone: isText,
    address: (value) => isOf(value, 'PostalAddress'),
    geo: (value) => isOf(value, 'GeoCoordinates'),
    containedInPlace: (value) => isOf(value, 'Place'),
    openingHoursSpecification: (value) => isOf(value, 'OpeningHoursSpecification'),
  },
  PostalAddress: { addressCountry: (value) => value === 'JP', streetAddress: isText },
  GeoCoordinates: {
    latitude: (value) => typeof value === 'number' && Math.abs(value) <= 90,
    longitude: (value) => typeof value === 'number' && Math.abs(value) <= 180,
  },
  OpeningHoursSpecification: {
    dayOfWeek: (value) => Array.isArray(value) && value.every((day: unknown) => days.includes(String(day))),
    opens: isTime,
    closes: isTime,
  },
  ItemList: {
    itemListElement: (value) => Array.isArray(value) && value.every((item) => isOf(item, 'ListItem')),
  },
  ListItem: { position: (value) => Number.isInteger(value) },
};

/** What a reader needs of each type before it shows anything. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Place: ['@id', 'name', 'url'],
  AdministrativeArea: ['name'],
  PostalAddress: ['addressCountry', 'streetAddress'],
  GeoCoordinates: ['latitude', 'longitude'],
  OpeningHoursSpecification: ['dayOfWeek'],
  ItemList: ['itemListElement'],
  ListItem: ['position', 'url'],
};

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): boolean {
  return isText(value) && /^([01]\d|2[0-4]):[0-5]\d$/.test(value);
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineOf(type: string): string[] {
  const next = above[type];
  return next ? [type, ...lineOf(next)] : [type];
}

function isOf(value: unknown, type: string): boolean {
  return isNode(value) && lineOf(String(value['@type'])).includes(type);
}

/** What in a node, and in those inside it, is not of the vocabulary. */
function faultsOf(node: Record<string, unknown>, at = '', isRoot = true): string[] {
  const type = String(node['@type']);
  if (!(type in above)) return [`${at}: no type ${type}`];
  const line = lineOf(type);
  const known = Object.assign({}, ...line.map((one) => properties[one] ?? {})) as Record<
    string,
    (value: unknown) => boolean
  >;
  const nearest = line.find((one) => one in needed);
  const missing = (nearest ? (needed[nearest] ?? []) : []).filter((name) => !(name in node));
  const marks = isRoot ? ['@context', '@type', '@id'] : ['@type', '@id'];
  return [
    ...(isRoot && node['@context'] !== 'https://schema.org' ? [`${at}: no context`] : []),
    ...missing.map((name) => `${at}: ${type} has no ${name}`),
    ...Object.entries(node).flatMap(([name, value]) => {
      if (marks.includes(name)) return [];
      const holds = known[name];
      if (!holds) return [`${at}: ${type} knows no ${name}`];
      const inside = [value].flat().filter(isNode);
      return [
        ...(holds(value) ? [] : [`${at}/${name}: ${JSON.stringify(value)}`]),
        ...inside.flatMap((one) => faultsOf(one, `${at}/${name}`, false)),
      ];
    }),
  ];
}

const page = 'https://musubiba.example/registry/1';
const hour = fc.integer({ min: 0, max: 23 }).map((value) => `${String(value).padStart(2, '0')}:30`);
const words = fc.oneof(fc.constant(''), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));

const anyHost: fc.Arbitrary<PublicFacts> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 12 }),
  kind: fc.constantFrom(...hostKinds.map(({ slug }) => slug)),
  whatWeCanBring: words,
  address: words,
  areaName: fc.oneof(fc.constant(null), fc.constant('北山')),
  point: fc.oneof(
    fc.constant(null),
    fc.record({
      lat: fc.double({ min: 24, max: 46, noNaN: true }),
      lng: fc.double({ min: 122, max: 146, noNaN: true }),
    }),
  ),
  phone: words,
  url: fc.constantFrom('', 'https://nohara.example/'),
  hours: fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    opensAt: fc.oneof(fc.constant(null), hour),
    closesAt: fc.oneof(fc.constant(null), hour),
  }),
});

describe('what search engines read', () => {
  it('of any place is of the vocabulary of schema.org, whole, and holds what the page shows alone', () =>
    fc.assert(
      fc.property(anyHost, (host) => {
        // What only supporters know may stand in the value that is handed over; it goes no further.
        const withSecrets = { ...host, contactName: '窓口さま', stance: 'not_now', keySupporter: '秘' };
        const told = placeData(withSecrets, page);
        expect(faultsOf(told)).toEqual([]);
        expect(JSON.stringify(told)).not.toMatch(/窓口さま|not_now|秘/);
      }),
    ));

  it('of a list is of the vocabulary too', () =>
    expect(faultsOf(placeList([{ no: 21, name: 'あ', address: page }]))).toEqual([]));

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown property', { ...placeList([]), secret: 'x' }, 'ItemList knows no secret'],
    ['a type there is not', { '@context': 'https://schema.org', '@type': 'Shelter' }, 'no type Shelter'],
    ['what is missing', { '@context': 'https://schema.org', '@type': 'Place', name: 'あ' }, 'has no url'],
  ])('the test itself sees %s', (_, node, fault) => expect(faultsOf(node).join()).toContain(fault));
});
