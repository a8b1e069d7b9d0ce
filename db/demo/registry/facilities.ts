import { usualHours } from '~/domain/registry/rules';
import { isCell, sortCells, WEEKDAYS } from '~/domain/taxonomy/slots';
import { addDays } from '~/lib/japanese-date';
import type { DemoHost } from './hosts';
import { idFor } from '../ids';
import type { DemoOffer } from './opportunities';
import { randomOf } from '../random';
import type { AssessmentRow, BasisRow, CapacityRow } from '../rows';
import type { Town } from '../town';

export interface FacilityRows {
  capacities: CapacityRow[];
  bases: BasisRow[];
  assessments: AssessmentRow[];
}

const USE_NOTES = [
  '空いている席だけを使い、本来の利用者の時間と場所に重ならない。',
  '職員の配置は合計の人数で足りている。部屋の一角を分けて使う。',
  '本来の利用が増えたときは、先に連絡をもらい、日を移す。',
];

const VISIT_NOTES = [
  '入口に近い席があり、休みたいときにすぐ外へ出られる。',
  '手順は紙にまとまっている。声の大きさは落ち着いている。',
  '休憩の場所が別にある。話しかけられる回数は少ない。',
  'にぎやかな時間と静かな時間がはっきり分かれている。',
  '担当の人は一日いる。初めての人には、ひとつずつ見せてくれる。',
];

const HOST_WORRIES = [
  '',
  '',
  '声のかけ方に迷うことがある。',
  '休みが続いたときの連絡のしかたを知りたい。',
  '人手の少ない日は受けられない。',
];

/** 定員, basis of temporary use and findings of visits for the hosts of a town. */
export function makeFacilities(
  town: Town,
  hosts: readonly DemoHost[],
  offers: readonly DemoOffer[],
  assessors: readonly string[],
): FacilityRows {
  const random = randomOf(`${town.name} facilities`);
  const rows: FacilityRows = { capacities: [], bases: [], assessments: [] };
  for (const host of hosts) {
    const id = (what: string): string => idFor(`${town.name} ${what} ${host.key}`);
    const hostId = host.row.id;
    const { fixed, idea } = host;
    const own = offers.filter(({ hostKey }) => hostKey === host.key);
    if (fixed?.capacity) {
      const { authorised, usual, ratio, fte, required, contractResidents, department } = fixed.capacity;
      rows.capacities.push({
        id: id('capacity'),
        hostId,
        authorisedCapacity: authorised,
        usualCoreUsers: usual,
        staffingRatio: ratio,
        staffFte: fte,
        requiredFte: required ?? null,
        contractResidents: contractResidents ?? null,
        responsibleDepartment: department,
        ...designationOf(host, own),
      });
    }
    if (fixed?.temporaryUse) {
      const [consulted, from, to] = fixed.temporaryUse.days.map((days) => addDays(town.today, days));
      if (consulted && from && to)
        rows.bases.push({
          id: id('basis'),
          hostId,
          kind: fixed.temporaryUse.kind,
          coreNotHindered: fixed.temporaryUse.why,
          consultedDepartment: fixed.temporaryUse.department,
          consultedOn: consulted,
          validFrom: from,
          validTo: to,
        });
    }
    if (idea?.capacity && own.length > 0) {
      const authorised = random.int(idea.capacity.from / 5, idea.capacity.to / 5) * 5 || idea.capacity.to;
      const usual = Math.max(1, authorised - random.int(1, Math.max(2, Math.round(authorised * 0.2))));
      const ratio = idea.capacity.ratio ?? null;
      const fte = ratio === null ? random.int(4, 12) : Math.ceil((authorised / ratio) * 2) / 2;
      rows.capacities.push({
        id: id('capacity'),
        hostId,
        authorisedCapacity: authorised,
        usualCoreUsers: usual,
        staffingRatio: ratio === null ? null : ratio.toFixed(2),
        staffFte: fte.toFixed(2),
        requiredFte: ratio === null ? (fte - 0.5).toFixed(2) : null,
        contractResidents: idea.kind === 'elderly_home_yogo' ? 3 : null,
        responsibleDepartment: idea.capacity.department,
        ...designationOf(host, own),
      });
      const offDuty =
        own.some(({ row }) => row.times?.some(({ weekday }) => weekday === 7)) && idea.kind === 'nursery';
      const from = addDays(town.today, -random.int(5, 60));
      rows.bases.push({
        id: id('basis'),
        hostId,
        kind: offDuty ? 'holiday' : 'within_hours_spare_capacity',
        coreNotHindered: random.pick(USE_NOTES),
        consultedDepartment: idea.capacity.department,
        consultedOn: addDays(from, -random.int(3, 14)),
        validFrom: from,
        validTo: addDays(from, 88),
      });
    }
    const visited = fixed
      ? fixed.visit !== undefined
      : own.length > 0 && host.row.status !== 'draft' && random.chance(0.78);
    if (visited) {
      const assessedOn = addDays(host.row.confirmedOn ?? town.today, -random.int(0, 120));
      rows.assessments.push({
        id: id('assessment'),
        hostId,
        assessedOn,
        assessorUserId: random.pick(assessors),
        liveliness: fixed?.visit?.liveliness ?? random.int(1, 5),
        groupSize: fixed?.visit?.groupSize ?? random.int(2, 25),
        note: fixed?.visit?.note ?? random.pick(VISIT_NOTES),
        worries: fixed ? '' : random.pick(HOST_WORRIES),
        whatWeAsked: 'あいさつと、休憩の声かけをお願いした。',
        nextReviewOn: addDays(assessedOn, 365),
      });
    }
  }
  return rows;
}

/** The designated service: its number, and its week as the host opens; seats are offered only while it runs. */
function designationOf(host: DemoHost, own: readonly DemoOffer[]) {
  const { kind, openWeekdays } = host.row;
  const hours = usualHours(kind);
  const open = (openWeekdays ?? []).flatMap((number) => {
    const weekday = WEEKDAYS[number - 1];
    return weekday ? [`${weekday}_am` as const, `${weekday}_pm` as const] : [];
  });
  const offered = own
    .filter(({ row }) => row.usesCapacity)
    .flatMap(({ row }) =>
      (row.times ?? []).map(({ weekday, slot }) => `${WEEKDAYS[weekday - 1] ?? ''}_${slot}`),
    );
  const inDaytime = hours.closedOnHolidays;
  return {
    serviceKind: kind,
    designationNumber: `99${randomOf(`${host.key} designation`).int(10_000_000, 99_999_999)}`,
    closedOnHolidays: hours.closedOnHolidays,
    operatingCells: inDaytime
      ? sortCells([...(open.length > 0 ? open : hours.operatingCells), ...offered.filter(isCell)])
      : hours.operatingCells,
  };
}
