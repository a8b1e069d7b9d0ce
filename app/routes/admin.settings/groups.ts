/** What a municipality sets, in groups, in the order of the page. The names of the parts are their anchors too. */
export const settingGroups = [
  {
    id: 'about-hosts',
    title: '受入先',
    settings: [
      { id: 'freshness', title: '情報の鮮度' },
      { id: 'reach-cap', title: '受入先への声かけの目安' },
    ],
  },
  {
    id: 'about-cases',
    title: 'ケースと同意',
    settings: [
      { id: 'consent-handling', title: '同意のときに説明するきまり' },
      { id: 'slip-days', title: '対応票の照らし合わせ' },
      { id: 'stall-days', title: 'ケースが止まっているとみなす日数' },
      { id: 'absence', title: '連絡がとれないとき' },
    ],
  },
  {
    id: 'about-matching',
    title: '合う場所',
    settings: [{ id: 'match-weights', title: '場所をならべる順の重み' }],
  },
  { id: 'about-cards', title: '打診と受入れ', settings: [{ id: 'card-limits', title: '受入先に見せる札' }] },
  { id: 'about-expenses', title: '協力費', settings: [{ id: 'limits', title: '協力費の予算と上限' }] },
  {
    id: 'about-urgent',
    title: '急ぎのとき',
    settings: [
      { id: 'urgent-contacts', title: '急ぎの連絡先' },
      { id: 'urgent-hours', title: '急ぎの閲覧' },
    ],
  },
  {
    id: 'about-records',
    title: '人数と記録',
    settings: [
      { id: 'small-cells', title: '少ない人数の隠し方' },
      { id: 'retention', title: 'ケースを保存する年数' },
    ],
  },
  {
    id: 'about-accounts',
    title: 'サインイン',
    settings: [{ id: 'second-step', title: '二段階の確認を求める役割' }],
  },
] as const;

type Group = (typeof settingGroups)[number];

export type SettingId = Group['settings'][number]['id'];

/** The heading of one setting. */
export function settingTitle(id: SettingId): string {
  const all: readonly { id: string; title: string }[] = settingGroups.flatMap(({ settings }) => [
    ...settings,
  ]);
  return all.find((one) => one.id === id)?.title ?? id;
}
