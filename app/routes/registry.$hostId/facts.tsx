import type { Words } from './words';

interface Host {
  kana: string;
  areaName: string | null;
  address: string;
  opening: string;
  phone: string;
  mail: string;
  url: string;
}

/** What is known of where a place is and how it is reached. */
export function factsOf(host: Host, words: Words) {
  const facts = [
    { label: words.kana, value: host.kana },
    { label: words.area, value: host.areaName ?? '' },
    { label: words.address, value: host.address },
    { label: words.opening, value: host.opening },
    { label: words.phone, value: host.phone ? <a href={`tel:${host.phone}`}>{host.phone}</a> : '' },
    { label: words.mail, value: host.mail ? <a href={`mailto:${host.mail}`}>{host.mail}</a> : '' },
    { label: words.site, value: host.url ? <a href={host.url}>{host.url}</a> : '' },
  ];
  return facts.filter(({ value }) => value !== '');
}
