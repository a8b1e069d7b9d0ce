import { describe, expect, it } from 'vitest';
import { placeData, placeList, type PublicFacts } from './linked-data';

const farm: PublicFacts = {
  name: '農園 のはら',
  kind: 'farm',
  whatWeCanBring: '草取り、袋づめ',
  address: 'かわべ市北山1-2',
  areaName: '北山',
  point: { lat: 35.01, lng: 138.01 },
  phone: '054-000-0001',
  url: 'https://nohara.example/',
  hours: { weekdays: [1, 5], opensAt: '09:00', closesAt: '12:00' },
};
const page = 'https://musubiba.example/registry/1';

describe('placeData', () => {
  it('tells a place in the words of schema.org', () =>
    expect(placeData(farm, page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LocalBusiness',
      '@id': page,
      url: page,
      name: '農園 のはら',
      description: '草取り、袋づめ',
      telephone: '054-000-0001',
      sameAs: 'https://nohara.example/',
      address: { '@type': 'PostalAddress', addressCountry: 'JP', streetAddress: 'かわべ市北山1-2' },
      geo: { '@type': 'GeoCoordinates', latitude: 35.01, longitude: 138.01 },
      containedInPlace: { '@type': 'AdministrativeArea', name: '北山' },
      openingHoursSpecification: {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Monday', 'Friday'],
        opens: '09:00',
        closes: '12:00',
      },
    }));

  it('leaves out what is not known or not shown', () =>
    expect(
      placeData(
        {
          ...farm,
          kind: 'ibasho',
          whatWeCanBring: '',
          address: '',
          areaName: null,
          point: null,
          phone: '',
          url: '',
          hours: { weekdays: [], opensAt: '09:00', closesAt: null },
        },
        page,
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Place',
      '@id': page,
      url: page,
      name: '農園 のはら',
    }));

  it.each([
    ['shop', 'Store'],
    ['childrens_cafeteria', 'FoodEstablishment'],
    ['nursery', 'ChildCare'],
    ['public_hall', 'CivicStructure'],
    ['x_unknown', 'Place'],
  ])('%s is a %s', (kind, type) => expect(placeData({ ...farm, kind }, page)['@type']).toBe(type));
});

it('placeList keeps the order and the numbers of the list', () =>
  expect(placeList([{ no: 21, name: 'あ', address: page }])).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [{ '@type': 'ListItem', position: 21, name: 'あ', url: page }],
  }));
