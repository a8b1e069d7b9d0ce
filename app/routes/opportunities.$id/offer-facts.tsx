import { Fragment } from 'react';
import type { OpportunityPage } from '~/domain/registry/index.server';
import { formatDay, formatDayShort } from '~/lib/japanese-date';
import { Band, Facts, Notice, type Fact } from '~/ui';

type Offer = OpportunityPage['offer'];

/** What the offer is: work, time, places and terms. */
export function OfferFacts({ offer }: { offer: Offer }) {
  return (
    <Band title="この受入枠のこと">
      <div className="stack">
        <Facts items={factsOf(offer)} />
        <LabourNote labour={offer.labour} />
      </div>
    </Band>
  );
}

/** Where something has to be settled before anybody starts; what is open or clear is only told. */
const loud: readonly string[] = ['warn', 'employment'];

/** What the five questions about a reward come to. */
function LabourNote({ labour }: { labour: Offer['labour'] }) {
  if (labour.kind === 'not_needed') return null;
  return (
    <Notice tone={loud.includes(labour.kind) ? 'attention' : 'info'} title={labour.title}>
      <p>{labour.text}</p>
    </Notice>
  );
}

/** Each day in one piece, wherever the line ends. */
function Days({ days }: { days: readonly string[] }) {
  return days.map((day, index) => (
    <Fragment key={day}>
      <span className="nowrap">
        {formatDayShort(day)}
        {index < days.length - 1 ? '、' : ''}
      </span>
      <wbr />
    </Fragment>
  ));
}

function factsOf(offer: Offer): Fact[] {
  return [
    { label: '支援メニュー', value: offer.menuLabel },
    { label: '活動', value: offer.activityLabels.join('・') || 'まだ選んでいない' },
    ...(offer.strengthLabels.length > 0
      ? [{ label: '歓迎する得意', value: offer.strengthLabels.join('・') }]
      : []),
    { label: 'いつ', value: offer.timeLabel },
    ...(offer.nextDays.length > 0 ? [{ label: 'つぎの日', value: <Days days={offer.nextDays} /> }] : []),
    ...(lengthOf(offer) ? [{ label: '長さと回数', value: lengthOf(offer) }] : []),
    { label: '人数', value: placesOf(offer) },
    ...(offer.startsOn ? [{ label: '始める日', value: formatDay(offer.startsOn) }] : []),
    ...(offer.validUntil ? [{ label: '募集の期限', value: formatDay(offer.validUntil) }] : []),
    { label: 'お礼', value: offer.rewardLabel },
    ...(offer.minAge === null ? [] : [{ label: '年齢', value: `${offer.minAge}歳から` }]),
    {
      label: '本人が払うお金',
      value: offer.costYen === 0 ? 'なし' : `${offer.costYen.toLocaleString('ja-JP')}円`,
    },
    ...(offer.watchOverLabels.length > 0
      ? [{ label: 'できる見守り', value: offer.watchOverLabels.join('・') }]
      : []),
    ...(offer.travelNote ? [{ label: '行き方', value: offer.travelNote }] : []),
    ...(offer.insuranceRequired ? [{ label: '保険', value: '保険に入ってから始める' }] : []),
    ...(offer.easyDescription ? [{ label: 'やさしい日本語', value: offer.easyDescription }] : []),
    ...(offer.usesCapacity ? [{ label: '定員', value: '定員の空きを使う（本来事業の利用者が先）' }] : []),
  ];
}

function lengthOf({ minutesPerSession, sessionsPerMonth }: Offer): string {
  return [
    minutesPerSession === null ? '' : `一回${minutesPerSession}分`,
    sessionsPerMonth === null ? '' : `月に${sessionsPerMonth}回まで`,
  ]
    .filter(Boolean)
    .join('、');
}

function placesOf(offer: Offer): string {
  if (offer.openEntry) return '出入り自由';
  if (offer.places === null) return '分からない';
  return `同時に${offer.places}人（いま${offer.taken}人、あと${offer.left ?? 0}人）`;
}
