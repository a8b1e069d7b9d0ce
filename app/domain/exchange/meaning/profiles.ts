/**
 * What is known about a kind of list by its columns. Hints only: a kind of host where the row itself says
 * nothing, columns that name the kind here and nowhere else, and the credit the source asks for.
 */
export interface Profile {
  slug: string;
  /** What the preview says the list looks like. */
  title: string;
  /** Slug of the taxonomy `host_kind`, or null: a person chooses. */
  defaultKind: string | null;
  /** A list of all sorts of places: the name of a row tells more than what is usual for the list. */
  namesTell: boolean;
  /** Columns (as `plainHeader` writes them) whose words tell the kind in this list. */
  serviceColumns: readonly string[];
  /** Credit of a nation-wide source; '' where the publisher is the municipality. */
  credit: string;
}

interface Signature extends Profile {
  /** All of these columns must be there. */
  columns: readonly string[];
}

const SIGNATURES: readonly Signature[] = [
  {
    slug: 'wam-net',
    title: '障害福祉サービス等の事業所（WAM NET）',
    columns: ['事業所の名称', 'サービス種別', '指定機関名'],
    defaultKind: 'welfare_facility_other',
    namesTell: false,
    serviceColumns: [],
    credit: '独立行政法人福祉医療機構（WAM NET）障害福祉サービス等情報公表システムのオープンデータ',
  },
  {
    slug: 'kaigo',
    title: '介護サービスの事業所（介護サービス情報公表システム）',
    columns: ['サービスの種類', '事業所番号', '介護保険の通常の指定基準を満たしている'],
    defaultKind: 'day_service_elderly',
    namesTell: false,
    serviceColumns: [],
    credit: '厚生労働省 介護サービス情報公表システムのオープンデータ（CC BY 4.0）',
  },
  {
    slug: 'care-service',
    title: '介護サービス事業所の一覧',
    columns: ['介護サービス事業所名称', '実施サービス'],
    defaultKind: 'day_service_elderly',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'childrens-cafeteria',
    title: '子ども食堂の一覧',
    columns: ['参加費_大人', '開催曜日', 'フードパントリー実施'],
    defaultKind: 'childrens_cafeteria',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'preschool',
    title: '子育て施設の一覧',
    columns: ['受入年齢', '一時預かりの有無'],
    defaultKind: 'nursery',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'after-school',
    title: '放課後等デイサービスの一覧',
    columns: ['開始時刻学校休日', '活動内容'],
    defaultKind: 'welfare_facility_other',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'people-needing-care',
    title: '要配慮者利用施設の一覧',
    columns: ['要配慮者利用施設名称'],
    defaultKind: 'welfare_facility_other',
    namesTell: true,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'cooling-spot',
    title: '暑さをしのぐ場所の一覧',
    columns: ['指定暑熱避難施設の名称'],
    defaultKind: 'shop',
    namesTell: true,
    serviceColumns: ['公共施設'],
    credit: '',
  },
  {
    slug: 'shelter',
    title: '避難所の一覧',
    columns: ['utmポイント', '避難所面積平方メートル'],
    defaultKind: 'municipal_office',
    namesTell: true,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'shelter',
    title: '避難場所の一覧',
    columns: ['災害種別_地震'],
    defaultKind: 'municipal_office',
    namesTell: true,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'coupon-shop',
    title: '店の一覧（クーポン）',
    columns: ['クーポン名', '業種'],
    defaultKind: 'shop',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'factory-shop',
    title: '工場の直売所の一覧',
    columns: ['事業者名', '販売品1', '工場見学'],
    defaultKind: 'manufacturer',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'farm',
    title: '市民農園の一覧',
    columns: ['農園名'],
    defaultKind: 'farm',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'hospital',
    title: '医療機関の一覧',
    columns: ['医療機関の種類', '診療科目'],
    defaultKind: 'medical_facility',
    namesTell: false,
    serviceColumns: [],
    credit: '',
  },
  {
    slug: 'public-facility',
    title: '公共施設の一覧',
    columns: ['名称_通称', 'poiコード', '団体名'],
    defaultKind: 'municipal_office',
    namesTell: true,
    serviceColumns: ['備考'],
    credit: '',
  },
];

const UNKNOWN: Profile = {
  slug: 'list',
  title: '施設の一覧',
  defaultKind: null,
  namesTell: true,
  serviceColumns: [],
  credit: '',
};

/** The profile whose columns all stand in the header; the first one of the list wins. */
export function profileOf(headers: ReadonlySet<string>): Profile {
  return SIGNATURES.find(({ columns }) => columns.every((column) => headers.has(column))) ?? UNKNOWN;
}
