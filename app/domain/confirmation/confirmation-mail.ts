import { formatDay, type Day } from '~/lib/japanese-date';

export interface MailFacts {
  hostName: string;
  /** Who asks: the municipality. */
  municipality: string;
  expiresOn: Day;
  /** What stands for the address. */
  link: string;
}

/** The mail that asks a host whether its facts still hold: a name, a link, a day; no facts and nobody else. */
export function confirmationMail({ hostName, municipality, expiresOn, link }: MailFacts) {
  return {
    subject: `【${municipality}】「${hostName}」の登録内容の確認のお願い`,
    body: `${hostName} 御中

いつもありがとうございます。
${municipality}の「むすびば」に登録いただいている内容が、いまも変わっていないかを確かめています。

下のリンクを開くと、登録の内容が見られます。
変わりがなければ「変わりません」を押してください。一分ほどで終わります。
変わったところがあるときも、同じ画面から知らせていただけます。

${link}

このリンクは、${formatDay(expiresOn)}まで使えます。
開いただけでは、何も変わりません。
このメールには返信できません。ご用の方は、いつもの担当へご連絡ください。

${municipality}
`,
  };
}
