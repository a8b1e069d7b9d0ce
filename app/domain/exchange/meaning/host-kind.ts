import { plainWidth } from '~/lib/text/fold';

/** How sure the kind of a host is: said by a column, read from the name, or only usual for such a list. */
export type KindCertainty = 'said' | 'name' | 'list' | 'unsure';

export interface KindGuess {
  /** Slug of the taxonomy `host_kind`; null when a person has to choose. */
  kind: string | null;
  certainty: KindCertainty;
}

/** Words that name a kind, the telling before the general; matched in columns and names. */
const WORDS: readonly [RegExp, string][] = [
  [/就労継続支援\(?B型|就労継続支援事業B/u, 'continuous_employment_b'],
  [/就労継続支援\(?A型/u, 'continuous_employment_a'],
  [/就労移行支援/u, 'employment_transition'],
  [/認定就労訓練|就労訓練事業/u, 'certified_work_training'],
  [/就労準備支援/u, 'work_readiness_center'],
  [/地域活動支援センター/u, 'community_activity_center'],
  [
    /(?:子ども|こども|子供|コドモ)(?:交流|みんなの)?食堂|地域食堂|みんな(?:の)?食堂|フードパントリー|フードバンク/u,
    'childrens_cafeteria',
  ],
  [/共同生活援助|共同生活介護|グループホーム/u, 'group_home'],
  [/特別養護老人ホーム|介護老人福祉施設/u, 'special_nursing_home'],
  [/養護老人ホーム/u, 'elderly_home_yogo'],
  [/軽費老人ホーム|ケアハウス/u, 'care_house'],
  [/介護老人保健施設|有料老人ホーム|サービス付き高齢者|介護医療院/u, 'welfare_facility_other'],
  [/放課後児童クラブ|学童|児童(?:館|センター|クラブ)|こども館|子ども館/u, 'childrens_hall'],
  [
    /放課後等デイ|児童発達支援|児童養護施設|乳児院|生活介護|自立訓練|重度訪問介護|同行援護|短期入所|相談支援/u,
    'welfare_facility_other',
  ],
  [/通所介護|通所リハビリ|小規模多機能|デイサービス|デイケア/u, 'day_service_elderly'],
  [/居宅介護|訪問介護|訪問看護/u, 'welfare_facility_other'],
  [/子育て(?:支援センター|ひろば|広場)|地域子育て支援|つどいの広場/u, 'childcare_support_base'],
  [/保育(?:所|園|施設|事業|ルーム)|幼稚園|こども園|託児/u, 'nursery'],
  [/コミュニティ防災センター|自治会館|町内会館|自治会|町内会/u, 'neighborhood_association'],
  [/大学(?!通)|専門学校/u, 'university'],
  [/小学校|中学校|高等学校|高校|特別支援学校|義務教育学校|中等教育学校/u, 'school'],
  [/無料塾|学習支援|学習教室|寺子屋/u, 'learning_support_place'],
  [/病院|診療所|医院|クリニック|歯科|薬局/u, 'medical_facility'],
  [/地区社会福祉協議会|地区社協/u, 'district_shakyo'],
  [/福祉(?:会館|センター)|社会福祉協議会|勤労会館/u, 'welfare_facility_other'],
  [
    /図書館|図書室|公民館|文化会館|文化センター|資料館|記念館|美術館|博物館|科学館|ミュージアム/u,
    'public_hall',
  ],
  [
    /交流センター|区民センター|市民センター|コミュニティセンター|集会所|体育館|交流館|市民会館|区民館|市民館/u,
    'public_hall',
  ],
  [/市役所|区役所|町役場|村役場|庁舎|保健センター|保健所|消防|支所|公共施設/u, 'municipal_office'],
  [/商工会議所|商工会/u, 'chamber_of_commerce'],
  [/農業協同組合|漁業協同組合|生活協同組合|生協|農協|漁協/u, 'cooperative'],
  [/通いの場|(?:いきいき|ふれあい|高齢者)サロン/u, 'salon'],
  [/居場所|フリースペース|フリースクール/u, 'ibasho'],
  [/コミュニティカフェ/u, 'community_cafe'],
  [/農園|農場|牧場|果樹園/u, 'farm'],
  [/水産業|漁業|林業/u, 'forestry_fishery'],
  [/飲食業|飲食店|レストラン/u, 'restaurant'],
  [/小売業|商店街|民間施設/u, 'shop'],
  [/製造業|工場/u, 'manufacturer'],
  [/建設業|造園/u, 'construction_landscape'],
  [/運送|物流|倉庫|リサイクル/u, 'logistics_recycle'],
  [/宿泊業|金融|郵便局|信用金庫|銀行|ホテル/u, 'office_company'],
];

/** Words that tell in a name, but would mislead in a column. */
const NAME_WORDS: readonly [RegExp, string][] = [
  [/(?:寺|神社|教会|八幡宮|天満宮)$/u, 'temple_shrine'],
  [/ドラッグストア|スーパー|マート|商店|書店|[^支]店$/u, 'shop'],
  [/カフェ|キッチン|食堂|cafe|kitchen/iu, 'restaurant'],
  [/NPO法人|特定非営利活動法人/u, 'npo'],
];

/** Words that say who owns a place: used only when neither column nor name says more. */
const OWNERS = /^(?:公共施設|民間施設)$/u;

/**
 * The kind of a host. A column goes before the name, and in lists of all sorts of places the name goes before
 * what is usual for the list; who owns the place (公共施設, 民間施設) is only better than nothing.
 */
export function guessKind(
  row: { service: string; name: string },
  list: { defaultKind: string | null; namesTell: boolean },
): KindGuess {
  const service = plainWidth(row.service);
  const said = OWNERS.test(service) ? null : firstOf(WORDS, service);
  if (said) return { kind: said, certainty: 'said' };
  const name = plainWidth(row.name);
  const named = list.namesTell ? (firstOf(WORDS, name) ?? firstOf(NAME_WORDS, name)) : null;
  if (named) return { kind: named, certainty: 'name' };
  const usual = firstOf(WORDS, service) ?? list.defaultKind;
  return { kind: usual, certainty: usual ? 'list' : 'unsure' };
}

/** The kind that the title of a list names (通いの場一覧.csv), or null. */
export function kindInTitle(title: string): string | null {
  return firstOf(WORDS, plainWidth(title));
}

function firstOf(words: readonly [RegExp, string][], text: string): string | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
