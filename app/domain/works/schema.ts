import { z } from 'zod';
import { consentMethods } from '~/domain/people/rules';
import { isDay } from '~/lib/japanese-date';
import { outwardText } from '~/lib/text-guard';
import { answerStates, credits, loanHows, looksLikeName, namesSomebody, workKinds } from './rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const id = z.uuid({ error: reopened });
const code = z.string({ error: reopened }).max(40, reopened);
const day = (label: string) =>
  z
    .string({ error: `${label}を選んでください。` })
    .refine(isDay, { error: `${label}は、日付を選んでください。` });
/** As it stands in the list: 「しごとば はるかぜ」, with 「（圏域）」 where two bear one name. */
const host = z
  .string({ error: '受入先の名前を入れてください。' })
  .trim()
  .min(1, '受入先の名前を入れてください。')
  .max(120, '受入先の名前は120字までにしてください。');

const facts = {
  title: outwardText({ label: '題', max: 30 }).refine(
    (title) => !namesSomebody(title),
    '題に人の名前があるようです。「母」「近所の人」のように言いかえてください。',
  ),
  kind: z.enum(workKinds, { error: '何の作品かを選んでください。' }),
  keptAt: outwardText({ label: '置き場所', max: 40 }),
  credit: z.enum(credits, { error: '作者名の載せ方を選んでください。' }),
  penName: outwardText({ label: 'ペンネーム', max: 20 })
    .refine(
      (name) => !looksLikeName(name),
      '人の名前のようです。本名は残せません。作品のために付けた名前にしてください。',
    )
    .optional(),
};

interface Credited {
  credit: string;
  penName?: string | undefined;
}
const named = ({ credit, penName }: Credited) => credit !== 'pen_name' || penName !== undefined;
const nameless = { path: ['penName'], error: 'ペンネームを書いてください。' };

export const addWorkSchema = z.object({ code, ...facts }).refine(named, nameless);

export const changeWorkSchema = z
  .object({ code, work: id, version: z.coerce.number({ error: reopened }).int(), ...facts })
  .refine(named, nameless);

export const answerForWorkSchema = z.object({
  code,
  work: id,
  state: z.enum(answerStates, { error: '返事を選んでください。' }),
  method: z.enum(consentMethods, { error: 'どのように聞いたかを選んでください。' }),
  answeredOn: day('聞いた日'),
});

export const lendWorkSchema = z
  .object({
    code,
    work: id,
    host,
    how: z.enum(loanHows, { error: '貸し出すか、その場で見せるかを選んでください。' }),
    lentOn: day('見せた日'),
    dueOn: day('返してもらう日').optional(),
  })
  .refine(({ how, dueOn }) => how !== 'lent' || dueOn !== undefined, {
    path: ['dueOn'],
    error: '貸し出すときは、返してもらう日を決めてください。',
  })
  .refine(({ how, lentOn, dueOn }) => how !== 'lent' || dueOn === undefined || dueOn >= lentOn, {
    path: ['dueOn'],
    error: '返してもらう日が、貸した日より前になっています。',
  });

export const takeBackWorkSchema = z.object({ code, loan: id, returnedOn: day('返ってきた日') });

export const recordPrintSchema = z.object({
  code,
  work: id,
  host,
  printedIn: outwardText({ label: '載ったもの', max: 40 }),
  printedOn: day('載った日'),
});
