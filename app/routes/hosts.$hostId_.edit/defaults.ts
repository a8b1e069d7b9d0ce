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
  url: string;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  whatWeCanBring: string;
  openingText: string;
  openWeekdays: string[];
  visibility: string;
  clearedForMinors: boolean;
}

export type HostFields = ReturnType<typeof useForm<HostFormShape>>[1];

export function hostDefaults(host: HostPage['host']): HostFormShape {
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
    url,
    contactName,
    contactPhone,
    contactMail,
    whatWeCanBring,
    openingText,
    openWeekdays: host.openWeekdays.map(String),
    visibility,
    clearedForMinors: host.clearedForMinors,
  };
}
