import type { useForm } from '@conform-to/react';
import type { HostPage } from '~/domain/registry/index.server';

/** What the fields of the form start with. */
export interface HostFormShape {
  name: string;
  kana: string;
  kind: string;
  area: string;
  address: string;
  point: string;
  locationPrecision: string;
  publicPhone: string;
  publicMail: string;
  url: string;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  whatWeCanBring: string;
  resourceFacets: string[];
  value: string;
  openingText: string;
  opensAt: string;
  closesAt: string;
  openWeekdays: string[];
  visibility: string;
  clearedForMinors: boolean;
  experienceLevel: string;
  totalPlaces: string;
  organisation: string;
  organisationIsNew: boolean;
  introducedBy: string;
  access: Record<string, string>;
}

export type HostFields = ReturnType<typeof useForm<HostFormShape>>[1];

const text = (value: number | string | null) => (value === null ? '' : String(value));

export function hostDefaults({ host, organisation, introducedBy, conditions }: HostPage): HostFormShape {
  const { name, kana, kind, address, locationPrecision, publicPhone, url } = host;
  const { contactName, contactPhone, contactMail, whatWeCanBring, openingText, visibility } = host;
  return {
    name,
    kana,
    kind,
    area: host.outside ? 'outside' : (host.areaId ?? 'unknown'),
    address,
    point: host.lat === null || host.lng === null ? '' : `${host.lat}, ${host.lng}`,
    locationPrecision,
    publicPhone,
    publicMail: host.publicMail,
    url,
    contactName,
    contactPhone,
    contactMail,
    whatWeCanBring,
    resourceFacets: [...host.resourceFacets],
    value: host.value,
    openingText,
    opensAt: text(host.opensAt),
    closesAt: text(host.closesAt),
    openWeekdays: host.openWeekdays.map(String),
    visibility,
    clearedForMinors: host.clearedForMinors,
    experienceLevel: text(host.experienceLevel),
    totalPlaces: text(host.totalPlaces),
    organisation: organisation?.name ?? '',
    organisationIsNew: false,
    introducedBy: introducedBy?.name ?? '',
    access: Object.fromEntries(
      conditions.flatMap(({ consideration, general }) => (general ? [[consideration, general.answer]] : [])),
    ),
  };
}
