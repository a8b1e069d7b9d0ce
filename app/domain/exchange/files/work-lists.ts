import { getGaps, type GapsPage } from '~/domain/community/index.server';
import { lackNames } from '~/domain/community/rules';
import { listClaims, type ClaimLine } from '~/domain/expenses/index.server';
import { listMeetings } from '~/domain/meetings/index.server';
import { meetingStatusNames, type MeetingStatus } from '~/domain/meetings/rules';
import { caseQueryOf, listCases, type CaseListLine } from '~/domain/people/index.server';
import { caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import { listBoard } from '~/domain/placements/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { dayColumn, numberColumn, textColumn } from '~/lib/table-file/columns';
import { everyPage, type ListFile } from './list-file.server';

/** The cases of the list, all pages of it, as the lines by which they are known (D1). */
export const caseList: ListFile<CaseListLine> = {
  name: 'cases',
  title: 'ケース',
  columns: [
    textColumn('符号', ({ code }) => formatCaseCode(code), 16),
    textColumn('状態', ({ status }) => caseStatusNames[status], 16),
    textColumn('強み', ({ strength }) => strength, 22),
    textColumn('いつもの時間', ({ usual }) => usual),
    textColumn('担当', ({ coordinator }) => coordinator),
    textColumn('つなぎ元', ({ referrer }) => referrer, 26),
    dayColumn('さいごの連絡', ({ lastContactOn }) => lastContactOn),
    dayColumn('つぎの日', ({ nextOn }) => nextOn),
    textColumn('つぎにすること', ({ nextWhat }) => nextWhat, 26),
    dayColumn('つぎの訪問', ({ nextVisit }) => nextVisit?.on ?? null),
    dayColumn('止まっている（いつから）', ({ stalledFrom }) => stalledFrom),
    textColumn('自分の機関の番号', ({ caseRef }) => caseRef, 16),
  ],
  codes: (rows) => rows.map(({ code }) => code),
  rows: (scope, { params, now }) =>
    everyPage(async (page) => {
      const { lines, total } = await listCases(scope, { ...caseQueryOf(params), page }, { now });
      return { rows: lines, total };
    }),
};

type BoardCard = Awaited<ReturnType<typeof listBoard>>['columns'][number]['cards'][number];

/** The board of placements, by state. */
export const placementList: ListFile<BoardCard> = {
  name: 'placements',
  title: '受入れ',
  columns: [
    textColumn('符号', ({ code }) => formatCaseCode(code), 16),
    textColumn('受入先', ({ hostName }) => hostName, 26),
    textColumn('状態', ({ status }) => placementStatusNames[status as PlacementStatus], 16),
    textColumn('時間', ({ timeText }) => timeText, 22),
    dayColumn('返事の期限', ({ answerDueOn }) => answerDueOn),
    dayColumn('見学・お試し', ({ trialOn }) => trialOn),
    dayColumn('始めた日', ({ startedOn }) => startedOn),
    textColumn('担当', ({ line }) => line?.coordinator ?? ''),
  ],
  codes: (rows) => [...new Set(rows.map(({ code }) => code))],
  rows: async (scope, { params, now }) => {
    const { columns } = await listBoard(scope, { mine: params.get('whose') !== 'all' }, { now });
    return columns.flatMap(({ cards }) => cards);
  },
};

/** The claims of the list: the reader's turn first, then somebody else's, then those that are done. */
export const claimList: ListFile<ClaimLine> = {
  name: 'claims',
  title: '協力費',
  columns: [
    textColumn('受入先', ({ host }) => host, 26),
    textColumn('月', ({ month }) => month, 16),
    textColumn('状態', ({ statusName }) => statusName),
    numberColumn('明細の数', ({ lines }) => lines),
    numberColumn('請求額（円）', ({ claimable }) => claimable),
    numberColumn('決まった額（円）', ({ decided, approved }) => (decided ? approved : null)),
    dayColumn('期限', ({ dueOn }) => dueOn),
  ],
  rows: async (scope, { now }) => {
    const { mine, underWay, done } = await listClaims(scope, undefined, { now });
    return [...mine, ...underWay, ...done];
  },
};

type GapArea = GapsPage['areas'][number] & { resource: string };

/** What is lacking in each area of the resource that was chosen; small counts stay hidden as on the page. */
export const gapList: ListFile<GapArea> = {
  name: 'gaps',
  title: '足りない資源',
  columns: [
    textColumn('圏域', ({ name }) => name),
    textColumn('資源', ({ resource }) => resource, 30),
    textColumn('足りなさ', ({ level }) => lackNames[level], 16),
    textColumn('望む人', ({ wanting }) => wanting, 10),
    numberColumn('受けられる人数', ({ places }) => places),
    textColumn('気づき', ({ remark }) => remark, 40),
    numberColumn('人口', ({ population }) => population),
    numberColumn('高齢化率（％）', ({ aged }) => aged),
  ],
  rows: async (scope, { params, now }) => {
    const { areas, resource } = await getGaps(scope, { resource: params.get('resource') }, { now });
    return areas.map((area) => ({ ...area, resource: resource.label }));
  },
};

interface MeetingLine {
  kind: string;
  heldOn: string;
  startsAt: string | null;
  title: string | null;
  place: string | null;
  status: string | null;
  cases: number;
}

/** Meetings to come and held, then that 支援会議 were held (D2): how many cases each took, and no case. */
export const meetingList: ListFile<MeetingLine> = {
  name: 'meetings',
  title: '会議',
  columns: [
    textColumn('種類', ({ kind }) => kind),
    dayColumn('日', ({ heldOn }) => heldOn),
    textColumn('時刻', ({ startsAt }) => startsAt, 10),
    textColumn('名前', ({ title }) => title, 30),
    textColumn('場所', ({ place }) => place, 26),
    textColumn('状態', ({ status }) => status),
    numberColumn('件数', ({ cases }) => cases),
  ],
  rows: async (scope, { now }) => {
    const { coming, past, confidential } = await listMeetings(scope, null, { now });
    return [
      ...[...coming, ...past].map(({ heldOn, startsAt, title, place, status, items }) => ({
        ...{ kind: '重層的支援会議', heldOn, startsAt, title, place, cases: items },
        status: meetingStatusNames[status as MeetingStatus],
      })),
      ...confidential.map(({ heldOn, caseCount }) => ({
        ...{ kind: '支援会議', heldOn, startsAt: null, title: null, place: null, status: null },
        cases: caseCount,
      })),
    ];
  },
};
