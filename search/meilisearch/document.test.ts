import { describe, expect, it } from 'vitest';
import type { HostDocument } from '../document';
import { goneIds, indexedHost } from './document';

const document: HostDocument = {
  hostId: 'h1',
  audience: 'public',
  names: ['㈱髙﨑商店', '髙﨑商店'],
  readings: ['ﾀｶｻｷｼｮｳﾃﾝ'],
  tags: ['食堂', ''],
  conditions: ['茅ケ崎市', '東京都'],
  texts: ['「見学」できます', '見学できます\u0000'],
  kind: 'shop',
  areas: [],
  stance: 'welcome',
  status: 'listed',
  confirmedOn: null,
  lat: 35,
  lng: 139,
  quality: 0.5,
  offers: [],
};

describe('a document of the index', () => {
  it('holds the words with spellings made equal and whose it is, and no facts', () => {
    expect(indexedHost(document, 'm1')).toEqual({
      id: 'h1-public',
      host: 'h1',
      municipality: 'm1',
      audience: 'public',
      names: ['(株)高崎商店', '高崎商店'],
      readings: ['タカサキショウテン'],
      tags: ['食堂'],
      conditions: ['茅が崎市', '東京 都'],
      texts: ['「見学」できます', '見学できます'],
      quality: 0.5,
    });
  });

  it('goes when nobody of its audience may find the host', () => {
    expect(goneIds(['h1', 'h2'], [indexedHost(document, 'm1')])).toEqual([
      'h1-staff',
      'h2-public',
      'h2-staff',
    ]);
  });
});
