/**
 * What search engines read of a place, in the words of schema.org. It is built from what the page shows to everybody and
 * from nothing else.
 */
export interface PublicFacts {
  name: string;
  kind: string;
  whatWeCanBring: string;
  address: string;
  areaName: string | null;
  point: { lat: number; lng: number } | null;
  phone: string;
  url: string;
  hours: { weekdays: readonly number[]; opensAt: string | null; closesAt: string | null };
}

/** Kinds of hosts that schema.org has a word for; all others are a `Place`. */
const types: Readonly<Record<string, string>> = {
  nursery: 'ChildCare',
  medical_facility: 'MedicalBusiness',
  childrens_cafeteria: 'FoodEstablishment',
  community_cafe: 'CafeOrCoffeeShop',
  restaurant: 'FoodEstablishment',
  shop: 'Store',
  small_hub: 'Store',
  cooperative: 'Store',
  farm: 'LocalBusiness',
  forestry_fishery: 'LocalBusiness',
  manufacturer: 'LocalBusiness',
  office_company: 'LocalBusiness',
  logistics_recycle: 'LocalBusiness',
  construction_landscape: 'LocalBusiness',
  certified_work_training: 'LocalBusiness',
  school: 'School',
  university: 'CollegeOrUniversity',
  public_hall: 'CivicStructure',
  childrens_hall: 'CivicStructure',
  municipal_office: 'CityHall',
  temple_shrine: 'PlaceOfWorship',
};

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One place. `address` is where its page stands. */
export function placeData(host: PublicFacts, address: string): Record<string, unknown> {
  return told({
    '@context': 'https://schema.org',
    '@type': types[host.kind] ?? 'Place',
    '@id': address,
    url: address,
    name: host.name,
    description: host.whatWeCanBring,
    telephone: host.phone,
    sameAs: host.url,
    address:
      host.address === ''
        ? null
        : { '@type': 'PostalAddress', addressCountry: 'JP', streetAddress: host.address },
    geo: host.point && {
      '@type': 'GeoCoordinates',
      latitude: host.point.lat,
      longitude: host.point.lng,
    },
    containedInPlace: host.areaName && { '@type': 'AdministrativeArea', name: host.areaName },
    openingHoursSpecification: opening(host.hours),
  });
}

/** The places of a list, in its order. */
export function placeList(
  places: readonly { no: number; name: string; address: string }[],
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: places.map(({ no, name, address }) => ({
      '@type': 'ListItem',
      position: no,
      name,
      url: address,
    })),
  };
}

function opening({ weekdays, opensAt, closesAt }: PublicFacts['hours']) {
  if (weekdays.length === 0) return null;
  return told({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: weekdays.flatMap((number) => dayNames[number - 1] ?? []),
    opens: opensAt,
    closes: closesAt,
  });
}

/** Without what is not known. */
function told(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''));
}
