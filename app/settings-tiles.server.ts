import type { MapTiles } from '~/components/map/ground';

/** Whether tiles come from 国土地理院, whose credit is known. */
export function isGsi(url: string): boolean {
  return url === 'gsi' || url.startsWith('https://cyberjapandata.gsi.go.jp/');
}

/** Whether an address names one PMTiles file that holds all tiles. */
export function isArchive(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.toLowerCase().endsWith('.pmtiles');
}

/** Whether an address names each tile by its place in the pyramid. */
export function namesEachTile(url: string): boolean {
  return ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
}

const gsi = {
  url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
  credit: '地理院タイル（国土地理院）',
  creditHref: 'https://maps.gsi.go.jp/development/ichiran.html',
};

/** 国土地理院 asks to be named, with a link; so does every other who gives pictures away. */
export function mapTiles(url: string | undefined, credit = ''): MapTiles | null {
  if (url === undefined) return null;
  const archive = isArchive(url);
  if (!isGsi(url)) return { url, credit, creditHref: null, archive };
  return { ...gsi, archive, ...(url === 'gsi' ? {} : { url }), ...(credit ? { credit } : {}) };
}
