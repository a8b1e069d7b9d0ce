/** What a column of a published list can tell about a host. */
export type Field =
  | 'name'
  | 'kana'
  | 'code'
  | 'prefecture'
  | 'city'
  | 'id'
  | 'secondId'
  | 'service'
  | 'address'
  | 'addressTown'
  | 'addressLot'
  | 'building'
  | 'lat'
  | 'lng'
  | 'location'
  | 'latSexagesimal'
  | 'lngSexagesimal'
  | 'phone'
  | 'url'
  | 'capacity'
  | 'weekdays'
  | 'opens'
  | 'closes'
  | 'closedDays'
  | 'openDate'
  | 'hours'
  | 'hoursNote'
  | 'organisation'
  | 'publisher'
  | 'licence';

/** What the preview calls a field. */
export const fieldNames: Record<Field, string> = {
  name: '名前',
  kana: 'よみがな',
  code: '市区町村コード',
  prefecture: '都道府県',
  city: '市区町村',
  id: '番号',
  secondId: '番号（枝番）',
  service: '種類の手がかり',
  address: '住所',
  addressTown: '住所（町字）',
  addressLot: '住所（番地）',
  building: '建物',
  lat: '緯度',
  lng: '経度',
  location: '緯度・経度',
  latSexagesimal: '緯度（度分秒）',
  lngSexagesimal: '経度（度分秒）',
  phone: '電話',
  url: 'ウェブサイト',
  capacity: '定員',
  weekdays: '曜日',
  opens: '始まる時刻',
  closes: '終わる時刻',
  closedDays: '休み',
  openDate: '開く日',
  hours: '開いている時間',
  hoursNote: '時間の注記',
  organisation: '法人・団体',
  publisher: '公開元',
  licence: '利用条件',
};

/**
 * Names under which a field is published, best first; written as `plainHeader` leaves them (no width, no blanks,
 * every dash ー, brackets half-width, small letters). Sources: the recommended data sets (自治体標準オープン
 * データセット), WAM NET, 介護サービス情報公表システム and lists of single municipalities.
 */
export const columnNames: Record<Field, readonly string[]> = {
  name: [
    ...[
      '名称',
      '介護サービス事業所名称',
      '事業所の名称',
      '事業所名',
      '事業所名称',
      '施設名',
      '施設名称',
      '施設の名称',
    ],
    ...[
      '要配慮者利用施設名称',
      '指定暑熱避難施設の名称',
      '登録施設名',
      '農園名',
      '店舗名',
      'クーポン名',
      '拠点名',
      '会場名',
    ],
    ...[
      '食堂名',
      '子ども食堂名',
      'こども食堂名',
      'サロン名',
      '園名',
      '学校名',
      '団体名称',
      '活動名',
      '事業者名',
      '名前',
      'name',
    ],
  ],
  kana: [
    ...[
      '名称_カナ',
      '名称(カナ)',
      '名称_かな',
      '名称カナ',
      '介護サービス事業所名称_カナ',
      '事業所の名称_かな',
      '事業所の名称_カナ',
    ],
    ...[
      '事業所名カナ',
      '事業所名_カナ',
      '施設名カナ',
      '施設名称_カナ',
      '施設名_カナ',
      '事業者名カナ',
      'クーポン名カナ',
      '店舗名カナ',
    ],
    ...['フリガナ', 'ふりがな', 'よみがな', 'カナ', 'かな', 'fullnameinkana'],
  ],
  code: [
    ...['都道府県コード又は市区町村コード', '都道府県コード又は市町村コード', '全国地方公共団体コード'],
    ...['市区町村コード', '市町村コード', '自治体コード', '団体コード', 'prefcode'],
  ],
  prefecture: ['都道府県名', '都道府県', '所在地_都道府県'],
  city: ['市区町村名', '市区町村', '市町村名', '所在地_市区町村', '地方公共団体名'],
  id: ['no', 'id', '番号', 'ソート番号', '#property', '管理番号', '通し番号', '連番', 'no.', '事業所番号'],
  secondId: ['id2', '枝番', '追加情報no'],
  service: [
    ...[
      'サービス種別',
      'サービスの種類',
      '実施サービス',
      '種別',
      '区分',
      '業種',
      '施設種別',
      '施設の種類',
      '施設区分',
      '分類',
    ],
    ...['公共施設', '業態', '営業の種類', '医療機関の種類', '種類', 'カテゴリー', 'カテゴリ'],
  ],
  address: [
    ...[
      '所在地_連結表記',
      '住所',
      '所在地',
      '店舗住所',
      '施設所在地',
      '施設住所',
      '事業所住所(市区町村)',
      '事業所住所',
    ],
    ...['事業所所在地', '開催場所住所', '会場住所', '設置場所', 'address'],
  ],
  addressTown: ['所在地_町字', '町字', '町丁目'],
  addressLot: ['事業所住所(番地以降)', '所在地_番地以下', '番地以下', '番地'],
  building: ['方書', '方書(ビル名等)', '建物名等(方書)', '施設方書', '建物名', 'ビル名'],
  lat: ['緯度', '事業所緯度', '施設緯度', '緯度(10進法)', 'latitude', 'lat'],
  lng: ['経度', '事業所経度', '施設経度', '経度(10進法)', 'longitude', 'lng', 'lon'],
  location: ['location', '緯度経度', '緯度・経度', '座標'],
  latSexagesimal: ['緯度(60進法)', '緯度(度分秒)'],
  lngSexagesimal: ['経度(60進法)', '経度(度分秒)'],
  phone: [
    '電話番号',
    '電話番号1',
    '事業所電話番号',
    '施設電話番号',
    '連絡先電話番号',
    '電話',
    'tel',
    'telephonenumber',
    'telephone',
  ],
  url: ['url', '事業所url', '店舗url', 'ホームページ', 'ウェブサイト', 'webサイト', 'hp'],
  capacity: ['定員', '収容定員', '利用定員', '想定収容人数', 'capacity', 'full'],
  weekdays: ['利用可能曜日', '開催曜日', '営業曜日', '開館曜日', '開所曜日', '曜日'],
  opens: ['開始時間', '開催開始時間', '営業開始時間', '開館時間(開始)'],
  closes: ['終了時間', '開催終了時間', '営業終了時間', '開館時間(終了)'],
  closedDays: ['定休日', '休館日', '休業日', '休み'],
  openDate: ['開催日', '開催頻度・日時', '開催日時'],
  hours: ['営業時間', '開館時間', '開所時間', '利用時間', '店舗説明'],
  hoursNote: [
    ...['利用可能日時特記事項', '利用可能時間特記事項', '利用可能曜日特記事項', '開催日時特記事項'],
    ...[
      '利用可能曜日特記事項(留意事項)',
      '営業時間備考',
      '指定暑熱避難施設を開放することができる日及び時間帯特記事項',
    ],
  ],
  organisation: [
    '法人の名称',
    '法人名',
    '運営主体',
    '運営団体名',
    '運営法人',
    '設置者',
    '施設管理者名',
    '団体名',
  ],
  publisher: ['_自治体名'],
  licence: ['_ライセンス', 'ライセンス'],
};
