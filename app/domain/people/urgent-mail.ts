/**
 * The mail to those who answer for a case that somebody opened in an emergency. It names neither the case nor the reader nor the
 * reason: mail travels outside of the house.
 */
export function urgentMail(municipality: string) {
  return {
    subject: `【${municipality}】急ぎの閲覧がありました（むすびば）`,
    body: `担当でないケースが、わけを書いたうえで、急ぎで開かれました。

むすびばにサインインして、「きょう」の画面から確かめてください。
だれが、なぜ開いたかは、そこで読めます。

このメールには返信できません。

${municipality}
`,
  };
}
