/** What a person can understand was looked at, by the act that shows it; the first that fits. */
const looked: readonly (readonly [beginning: string, words: string])[] = [
  ['people.get-case', '記録のページ'],
  ['people.get-profile', '強み・願い・条件'],
  ['people.get-consents', '同意の記録'],
  ['people.get-slip', '対応票の用紙（お名前を手で書く紙）'],
  ['people.open-urgently', '急ぎで開く手続き'],
  ['people.end-urgent', '急ぎで開く手続き'],
  ['people.see-opening', '急ぎで開かれたわけの確認'],
  ['people.get-urgent', '急ぎで開いた記録の一覧'],
  ['people.list-openings', '急ぎで開かれた記録の一覧'],
  ['people.list-cases', '記録の一覧の一行'],
  ['people.', '記録'],
  ['audit.list-readings', '「記録を見た人」の一覧'],
  ['audit.', '操作の記録'],
  ['today.', 'きょうすることの一覧の一行'],
  ['matching.', '合う場所をさがす画面'],
  ['meetings.get-decision', '支援決定の画面'],
  ['meetings.get-plans', 'プラン'],
  ['meetings.', '会議の資料'],
  ['placements.preview', '受入先に渡す札の下書き'],
  ['placements.portal', '受入先の画面（呼び名だけの札）'],
  ['placements.', '受入れの記録'],
  ['expenses.', '協力費の明細'],
  ['handover.', '引き継ぎの資料'],
  ['exchange.', '一覧のファイル'],
  ['records.', '記録の写し'],
];

/** What somebody saw of the person, in plain words; a page that is not known here is a part of the record. */
export function lookedAt(action: string): string {
  return looked.find(([beginning]) => action.startsWith(beginning))?.[1] ?? '記録の一部';
}

const purposes: Readonly<Record<string, string>> = {
  担当: '支援のため',
  会議: '会議や決定のため',
  検索: 'さがすため',
  急ぎ: '急ぎで（担当ではない人）',
};
const aboutOpenings = ['people.open-urgently', 'people.end-urgent', 'people.see-opening'];

/** What it was looked at for; an act that shows nothing wrote something. */
export function purposeOf(action: string, context: string): string {
  if (aboutOpenings.includes(action)) return '急ぎの閲覧のこと';
  return purposes[context] ?? '書き足すため';
}
