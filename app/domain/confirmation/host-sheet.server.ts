import { listOpportunities } from '#db/queries/registry-opportunities.server';
import type { HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { timeLabel } from '~/domain/registry/index.server';
import type { Precision } from '~/domain/registry/rules';
import { daysLabel, label, labels, WEEKDAYS } from '~/domain/taxonomy/index.server';
import type { SheetFact } from './link-rules';

/**
 * What a host is asked to confirm: its public facts and its offers, as the registry has them now. No contact of a
 * person, nothing that staff wrote about it.
 */
export async function sheetOf(tx: ScopedTx, host: HostRow): Promise<SheetFact[]> {
  const offers = await listOpportunities(tx, host.id);
  const days = host.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []);
  return [
    { label: '名前', value: host.kana ? `${host.name}（${host.kana}）` : host.name },
    { label: '種類', value: label('hostKind', host.kind) },
    { label: '住所', value: placeOf(host) },
    { label: '電話', value: host.publicPhone || notShown },
    { label: 'サイト', value: host.url || notShown },
    {
      label: '開いている日と時間',
      value:
        [days.length > 0 ? daysLabel(days) : '', host.openingText].filter(Boolean).join('　') || notKnown,
    },
    { label: 'できること', value: host.whatWeCanBring || notKnown },
    ...offers
      .filter(({ status }) => status === 'open' || status === 'paused')
      .map((offer) => ({ label: `受入枠「${offer.title}」`, value: offerInWords(offer) })),
  ];
}

const notShown = '載せていません';
const notKnown = 'まだうかがっていません';

function placeOf({ locationPrecision, address, areaName }: HostRow): string {
  const places: Record<Precision, string> = {
    exact: address || notKnown,
    area: areaName ? `${areaName}（番地は載せていません）` : notShown,
    hidden: notShown,
  };
  return places[locationPrecision as Precision];
}

function offerInWords(offer: Awaited<ReturnType<typeof listOpportunities>>[number]): string {
  const people = offer.openEntry
    ? '出入り自由'
    : offer.places === null
      ? '人数は未確認'
      : `一度に${offer.places}人まで`;
  return [
    offer.status === 'paused' ? 'いまはお休み' : '',
    label('menuKind', offer.menuKind),
    labels('activity', offer.activities).join('・'),
    timeLabel(offer),
    people,
    offer.description,
  ]
    .filter(Boolean)
    .join('。');
}
