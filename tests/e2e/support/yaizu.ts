import { parse } from 'csv-parse/sync';
import { hasOpenData, openData } from '#tests/setup/open-data-folder';

// What 焼津市 publishes, or plain files of the same shape where that is not at hand.

/** The districts of the primary schools. */
export const schoolDistricts = {
  name: '小学校区.geojson',
  mimeType: 'application/geo+json',
  buffer: hasOpenData ? openData('yaizu/boundaries/小学校区.geojson') : square(),
};

/** Shops of factories, each with its reading. */
export const factoryShops = {
  name: '222127_koujouheisetsuchokubaijo.csv',
  mimeType: 'text/csv',
  buffer: hasOpenData
    ? openData('yaizu/工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv')
    : Buffer.from(
        [
          'ID,事業者名,事業者名カナ,住所,緯度,経度,電話番号,営業時間,定休日,販売品1,工場見学',
          '0000001,汐待ちかまぼこ,シオマチカマボコ,焼津市本町1-1,34.8687,138.3219,（054）000-0001,9:00-16:00,土;日;祝,かまぼこ,',
          '0000002,波止場の缶詰,ハトバノカンヅメ,焼津市本町2-2,34.8676,138.3208,（054）000-0002,9:00-16:00,土;日;祝,ツナ缶,',
        ].join('\r\n'),
      ),
};

const [first] = parse<Record<string, string>>(factoryShops.buffer, { columns: true, bom: true, to: 1 });

/** The first of the shops, whose name is written in kanji and found by its reading. */
export const firstShop = { name: first?.['事業者名'] ?? '', kana: first?.['事業者名カナ'] ?? '' };

/** One district that holds the whole city. */
function square(): Buffer {
  const ring = [
    [138.2, 34.7],
    [138.4, 34.7],
    [138.4, 35],
    [138.2, 35],
    [138.2, 34.7],
  ];
  const feature = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { NAME: '浜の学区' },
  };
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
}
