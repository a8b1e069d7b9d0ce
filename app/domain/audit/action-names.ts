/** What was done, in words; an act that has none here is shown by its name. */
const names: Record<string, string> = {
  'accounts.sign-in': 'サインインした',
  'accounts.sign-out': 'サインアウトした',
  'accounts.change-password': '自分のパスワードを変えた',
  'accounts.enrol-second-step': '二段階の確認を始めた',
  'accounts.remove-second-step': '二段階の確認をやめた',
  'accounts.renew-recovery-codes': '回復コードを作りなおした',
  'accounts.end-session': '端末を一台サインアウトした',
  'accounts.end-all-sessions': 'すべての端末からサインアウトした',
  'accounts.add-user': '利用者を加えた',
  'accounts.change-user': '利用者の所属か役割を変えた',
  'accounts.close-user': '利用を止めた',
  'accounts.reopen-user': '利用をもう一度始めた',
  'accounts.reset-password': '一度きりのパスワードを作った',
  'accounts.reset-second-step': '二段階の確認をはずした',
  'accounts.add-agency': '所属を加えた',
  'accounts.set-second-step-roles': '二段階の確認を求める役割を決めた',
  'demo.fill': '見本のデータを入れた',
  'audit.list': '操作の記録を見た',
  'audit.verify': '記録がつながっているか確かめた',
};

export function actionName(action: string): string {
  return names[action] ?? action;
}

/** The names that are known, for the test that every command has one. */
export const namedActions: readonly string[] = Object.keys(names);
