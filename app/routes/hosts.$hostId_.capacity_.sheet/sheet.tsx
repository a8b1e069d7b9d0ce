import type { CapacitySheet } from '~/domain/registry/index.server';
import { facilityNotice } from '~/domain/registry/rules';
import { formatDay, formatDayShort, formatMonth, formatWareki } from '~/lib/japanese-date';
import { Facts, Table } from '~/ui';

type Service = CapacitySheet['services'][number];
type Row = Service['rows'][number];

const knownWords: Record<Row['known'], string> = {
  actual: '実績',
  forecast: '見込み',
  usual: 'いつも',
  closed: '休み',
};

/** One designated service on one A4 page: what it is, every day of the month, the ground and the talks. */
export function Sheet({ sheet, service }: { sheet: CapacitySheet; service: Service }) {
  return (
    <section className="facility-sheet__page stack" aria-label={`${service.kindLabel}の一枚`}>
      <h2 className="heading-2">
        {formatMonth(sheet.month)}　定員と利用の状況（{service.kindLabel}）
      </h2>
      <Facts items={factsOf(sheet, service)} />
      <Table
        caption={`${formatMonth(sheet.month)}の定員・本来・参加支援・職員`}
        hideCaption
        narrow="scroll"
        rows={service.rows}
        rowKey={({ day }) => day}
        columns={[
          {
            key: 'day',
            label: '日',
            rowHeader: true,
            nowrap: true,
            cell: ({ day, isHoliday }) => `${formatDayShort(day)}${isHoliday ? ' 祝' : ''}`,
          },
          {
            key: 'slot',
            label: '多い時間帯',
            nowrap: true,
            cell: (row) => (row.operates ? row.slotLabel : '休み'),
          },
          { key: 'capacity', label: '定員', numeric: true, cell: ({ capacity }) => capacity },
          { key: 'core', label: '本来', numeric: true, cell: ({ coreUsers }) => coreUsers },
          {
            key: 'taking',
            label: '参加支援',
            numeric: true,
            cell: (row) => (row.operates ? row.participants : 0),
          },
          { key: 'total', label: '合計', numeric: true, cell: totalOf },
          {
            key: 'staff',
            label: '職員',
            numeric: true,
            cell: ({ staffFte, operates }) => (operates ? (staffFte ?? '－') : '－'),
          },
          {
            key: 'needed',
            label: '要る職員',
            numeric: true,
            cell: ({ requiredFte, operates }) =>
              requiredFte === null || !operates ? '－' : requiredFte.toFixed(2),
          },
          { key: 'known', label: '数字', nowrap: true, cell: ({ known }) => knownWords[known] },
        ]}
      />
      <Ground sheet={sheet} />
      <p className="source">
        {formatWareki(sheet.printedOn)}{' '}
        むすびばから印刷。人数は、一日のうちいちばん多い時間帯。職員は常勤換算。
      </p>
    </section>
  );
}

function totalOf({ operates, coreUsers, participants }: Row): number {
  return operates ? coreUsers + participants : 0;
}

function factsOf({ host }: CapacitySheet, service: Service) {
  const facts: [string, string][] = [
    ['事業所', [host.name, host.address].filter(Boolean).join('　')],
    ['指定番号', service.designationNumber || '（未記入）'],
    ['定員', `${service.authorisedCapacity}人`],
    ['所管課', [service.department, service.departmentPhone].filter(Boolean).join(' ')],
    [
      '職員',
      service.supportedByFacilityStaff
        ? `施設の職員が参加支援の人も支える${service.staffingRatio ? `（利用者${Number(service.staffingRatio)}人に1人）` : ''}`
        : '参加支援の支援者が付き添う',
    ],
  ];
  return facts.map(([label, value]) => ({ label, value }));
}

function Ground({ sheet: { bases, consultations } }: { sheet: CapacitySheet }) {
  return (
    <>
      <h3 className="heading-3">一時的な使用の根拠</h3>
      {bases.length === 0 ? <p>この月に有効な根拠の記録はありません。</p> : null}
      <ul className="lines">
        {bases.map((basis) => (
          <li key={basis.id}>
            <p>
              <b>{basis.kindLabel}</b>　{formatDay(basis.validFrom)}〜{formatDay(basis.validTo)}
            </p>
            <p>
              {[basis.coreNotHindered, basis.zoning, basis.concurrentDutyBasis].filter(Boolean).join('　')}
            </p>
          </li>
        ))}
      </ul>
      <p>
        よりどころ：「{facilityNotice.title}」（{facilityNotice.date} {facilityNotice.numbers}、
        {facilityNotice.from}）
      </p>
      <h3 className="heading-3">所管課とのやりとり</h3>
      {consultations.length === 0 ? <p>記録はありません。</p> : null}
      <ul className="lines">
        {consultations.slice(0, 5).map((talk) => (
          <li key={talk.id}>
            {formatDay(talk.consultedOn)}　{talk.department} {talk.answeredBy}（{talk.methodName}
            {talk.documentNumber ? `、${talk.documentNumber}` : ''}）：{talk.asked} → {talk.answer}
          </li>
        ))}
      </ul>
    </>
  );
}
