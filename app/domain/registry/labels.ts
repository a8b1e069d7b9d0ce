/** The states of the registry in words, for pages; the slugs are those of the database. */
export const hostStatuses = ['draft', 'pending', 'listed', 'paused', 'archived'] as const;
export type HostStatus = (typeof hostStatuses)[number];
export const hostStatusNames: Record<HostStatus, string> = {
  draft: '下書き',
  pending: '確認待ち',
  listed: '掲載中',
  paused: '休止中',
  archived: '登録終了',
};

export const stances = ['not_asked', 'list_only', 'welcome', 'consult', 'not_now'] as const;
export type Stance = (typeof stances)[number];
export const stanceNames: Record<Stance, string> = {
  not_asked: 'まだ聞いていない',
  list_only: '載せるだけ',
  welcome: '歓迎',
  consult: '相談しだい',
  not_now: '今は難しい',
};

export type OpportunityStatus = 'draft' | 'open' | 'paused' | 'closed';

export const conditionAnswers = ['yes', 'partly', 'no'] as const;
export type ConditionAnswer = (typeof conditionAnswers)[number];
export const conditionAnswerNames: Record<ConditionAnswer, string> = {
  yes: 'はい',
  partly: '相談',
  no: 'いいえ',
};

/** How something about a host came to be known. */
export const sources = ['registration', 'telephone', 'visit', 'portal', 'import'] as const;
export type Source = (typeof sources)[number];
export const sourceNames: Record<Source, string> = {
  registration: '登録のとき',
  telephone: '電話',
  visit: '訪問',
  portal: '受入先の入力',
  import: '公開データ',
};

export const visibilities = ['public', 'network'] as const;
export type Visibility = (typeof visibilities)[number];
export const visibilityNames: Record<Visibility, string> = {
  public: 'だれでも見られる',
  network: '支援者だけが見られる',
};

export const precisions = ['exact', 'area', 'hidden'] as const;
export type Precision = (typeof precisions)[number];
export const precisionNames: Record<Precision, string> = {
  exact: '場所をそのまま',
  area: '圏域まで（自宅など）',
  hidden: '載せない',
};

/** 受入枠 as it stands on a day: some of it is stored, some follows from dates and people. */
export type OfferState = 'draft' | 'not_yet' | 'open' | 'full' | 'paused' | 'expired' | 'closed';
export const offerStateNames: Record<OfferState, string> = {
  draft: '下書き',
  not_yet: 'これから',
  open: '募集中',
  full: '満員',
  paused: '休止中',
  expired: '期間終了',
  closed: '終了',
};

/** What the second host of an offer does in it. */
export const partnerRoles = ['place', 'run_and_consult', 'watch_over'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
export const partnerRoleNames: Record<PartnerRole, string> = {
  place: '会場',
  run_and_consult: '運営・相談',
  watch_over: '見守り',
};

export const organisationKinds = [
  'municipality',
  'shakyo',
  'consultation',
  'operator',
  'neighbourhood',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const organisationKindNames: Record<OrganisationKind, string> = {
  municipality: '市町村',
  shakyo: '社会福祉協議会',
  consultation: '相談支援機関',
  operator: '会社・法人',
  neighbourhood: '地縁の団体',
  other: 'そのほか',
};

/** What there is at a place to bring: the facets of community resources (PLT-1). */
export const resourceFacets = [
  'people',
  'place',
  'activity',
  'service',
  'information',
  'goods',
  'time',
] as const;
export type ResourceFacet = (typeof resourceFacets)[number];
export const resourceFacetNames: Record<ResourceFacet, string> = {
  people: '人',
  place: '場',
  activity: '活動',
  service: 'サービス',
  information: '情報',
  goods: 'もの',
  time: '時間',
};

/** 受入れの経験, by its level 0–3. */
export const experienceNames = [
  'はじめて',
  '一度受け入れた',
  '何人か受け入れた',
  '続けて受け入れている',
] as const;

/**
 * What of the building and of talking with people everybody may want to know before coming: conditions of the
 * taxonomy, answered by the host in general.
 */
export const accessibilityItems = [
  'no_stairs',
  'wheelchair_access',
  'accessible_toilet',
  'seated_work',
  'frequent_rest',
  'quiet_place',
  'own_space',
  'hearing_support',
  'written_communication',
  'large_print',
  'plain_japanese',
  'no_cost',
] as const;
