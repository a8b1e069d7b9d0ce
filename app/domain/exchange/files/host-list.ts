import { listHostsOfFile, listOrganisations, type HostFileRow } from '~/domain/registry/index.server';
import { dayColumn, numberColumn, textColumn, type Column } from '~/lib/table-file/columns';
import { everyPage, mostRows, type ListFile } from './list-file.server';

/**
 * Names and order of the 自治体標準オープンデータセット, list of public facilities (公共施設一覧), which took the place of the
 * 推奨データセット; then what only this registry knows.
 */
const standard: readonly Column<HostFileRow>[] = [
  textColumn('全国地方公共団体コード', (row) => row.municipalityCode, 12),
  textColumn('ID', (row) => row.id, 12),
  textColumn('地方公共団体名', (row) => row.municipality, 14),
  textColumn('名称', (row) => row.name, 26),
  textColumn('名称_カナ', (row) => row.kana, 26),
  textColumn('名称_英語', () => '', 10),
  textColumn('所在地_連結表記', (row) => row.address, 30),
  numberColumn('緯度', (row) => row.lat),
  numberColumn('経度', (row) => row.lng),
  textColumn('電話番号', (row) => row.phone, 16),
  textColumn('法人番号', (row) => row.corporateNumber, 16),
  textColumn('団体名', (row) => row.organisation, 24),
  textColumn('利用可能曜日', (row) => row.weekdays, 14),
  textColumn('開始時間', (row) => row.opensAt, 10),
  textColumn('終了時間', (row) => row.closesAt, 10),
  textColumn('利用可能日時特記事項', (row) => row.opening, 26),
  textColumn('URL', (row) => row.url, 26),
  textColumn('備考', () => '', 16),
];

const ours: readonly Column<HostFileRow>[] = [
  textColumn('種類', (row) => row.kind),
  textColumn('圏域', (row) => row.area, 14),
  textColumn('できること', (row) => row.what, 40),
  numberColumn('空き人数', (row) => row.openPlaces),
  dayColumn('確認日', (row) => row.confirmedOn),
  textColumn('出典', (row) => row.source, 24),
];

const forSupporters: readonly Column<HostFileRow>[] = [
  textColumn('受入れの気持ち', (row) => row.staff?.stance ?? ''),
  textColumn('登録', (row) => row.staff?.status ?? '', 12),
  textColumn('載せる範囲', (row) => row.staff?.visibility ?? ''),
  textColumn('場所の見せ方', (row) => row.staff?.precision ?? ''),
];

const place = ({ id, lat, lng }: HostFileRow) => ({ id, lat, lng });

/** What anybody may take along: listed, public hosts, of their place only what they let be shown. */
export const publicHostList: ListFile<HostFileRow> = {
  name: 'public-hosts',
  title: '行ける場所',
  columns: [...standard, ...ours],
  rows: (scope, { params, now }) => listHostsOfFile(scope, { params, audience: 'public', now }, mostRows + 1),
  place,
};

/** The same for supporters, with all hosts that they find. */
export const hostList: ListFile<HostFileRow> = {
  name: 'hosts',
  title: '受入先',
  columns: [...standard, ...ours, ...forSupporters],
  rows: (scope, { params, now }) => listHostsOfFile(scope, { params, audience: 'staff', now }, mostRows + 1),
  place,
};

type OrganisationLine = Awaited<ReturnType<typeof listOrganisations>>['items'][number];

/** 法人・団体, as they were searched. */
export const organisationList: ListFile<OrganisationLine> = {
  name: 'organisations',
  title: '法人・団体',
  columns: [
    textColumn('名前', ({ name }) => name, 30),
    textColumn('よみ', ({ kana }) => kana, 30),
    textColumn('種類', ({ kindLabel }) => kindLabel, 20),
    textColumn('法人番号', ({ corporateNumber }) => corporateNumber, 16),
    numberColumn('場所の数', ({ sites }) => sites),
  ],
  rows: (scope, { params, now }) =>
    everyPage(async (page) => {
      const text = params.get('q') ?? '';
      const { items, total } = await listOrganisations(scope, { text, page }, { now });
      return { rows: items, total };
    }),
};
