import { Blanks } from '~/components/blanks';
import { Paragraphs } from '~/components/paragraphs';
import {
  easyConsentWords,
  formatCaseCode,
  type ConsentHandling,
  type ConsentScope,
} from '~/domain/people/rules';
import { formatWareki, type Day } from '~/lib/japanese-date';

interface ConsentPaperProps {
  code: string;
  today: Day;
  isMinor: boolean;
  isEasy: boolean;
  handling: ConsentHandling;
  scopes: readonly { scope: ConsentScope; name: string; meaning: string }[];
}

const usual = {
  title: '参加支援の記録と情報の扱いについての同意書',
  lead: '一つずつ、はい・いいえ・まだわからないのどれかに〇を付けてください。',
  answers: 'はい　・　いいえ　・　まだわからない',
  rights:
    '断っても、支援は続きます。同意はいつでも取りやめられます。期限を決めたいときは、下に書いてください。',
  date: '書いた日',
  name: 'ご本人（署名）',
  guardian: '保護者（署名・続柄）',
  child: 'ご本人の気持ち（子どもの言葉で）',
  explained: '説明した人・立ち会った人',
  until: '同意の期限',
};

const easy: typeof usual = {
  title: 'あなたの ことを つたえる やくそく',
  lead: 'ひとつずつ、〇を つけて ください。',
  answers: 'いいです　・　いやです　・　まだ わかりません',
  rights: '「いやです」でも、手つだいは つづきます。いつでも やめる ことが できます。',
  date: '書いた 日',
  name: 'あなたの 名前',
  guardian: 'おうちの 人の 名前',
  child: 'あなたの 気もち',
  explained: '話した 人・いっしょに 聞いた 人',
  until: 'いつまで',
};

/** One sheet to be filled in by hand: what is agreed to, scope by scope, and who signed. Nothing of it is typed into the site (D1). */
export function ConsentPaper({ code, today, isMinor, isEasy, handling, scopes }: ConsentPaperProps) {
  const words = isEasy ? easy : usual;
  const blanks = [words.name, ...(isMinor ? [words.guardian, words.child] : []), words.explained];
  return (
    <article className="paper" aria-label={words.title}>
      <h2 className="paper__title">{words.title}</h2>
      <p className="paper__facts">
        <span>{formatCaseCode(code)}</span>
        <span>
          きまり {handling.version}版　{formatWareki(today)}印刷
        </span>
      </p>
      {isEasy ? null : <Paragraphs text={handling.text} />}
      <p>
        {words.lead} {words.rights}
      </p>
      <table className="paper__table">
        <caption className="visually-hidden">同意すること</caption>
        <tbody>
          {scopes.map((one) => {
            const told = isEasy ? easyConsentWords[one.scope] : one;
            return (
              <tr key={one.scope}>
                <th scope="row">
                  {told.name}
                  <span className="paper__meaning">{told.meaning}</span>
                </th>
                <td className="paper__answers">{words.answers}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="paper__table">
        <caption className="visually-hidden">手で書くところ</caption>
        <tbody>
          <Blanks labels={blanks} />
          {[words.date, words.until].map((label) => (
            <tr key={label}>
              <th scope="row" className="paper__label">
                {label}
              </th>
              <td>令和　　　年　　　月　　　日</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
