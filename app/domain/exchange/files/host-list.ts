import { listHostsOfFile, type HostFileRow } from '~/domain/registry/index.server';
import { dayColumn, numberColumn, textColumn, type Column } from '~/lib/table-file/columns';
import { mostRows, type ListFile } from './list-file.server';

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
