import { Fragment, type ReactNode } from 'react';
import type { LoanStand } from '~/domain/works/rules';

/** Text with its reading: 「今日|きょう」 in braces becomes a ruby. */
function read(text: string): ReactNode {
  return text.split(/(\{[^}]+\})/u).map((part, index) => {
    const [base, reading] = part.startsWith('{') ? part.slice(1, -1).split('|') : [];
    return base && reading ? (
      <ruby key={index}>
        {base}
        <rp>（</rp>
        <rt>{reading}</rt>
        <rp>）</rp>
      </ruby>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    );
  });
}

interface Words {
  title: ReactNode;
  place: ReactNode;
  time: ReactNode;
  greet: ReactNode;
  called: ReactNode;
  alias: (name: string) => ReactNode;
  ownName: ReactNode;
  staff: ReactNode;
  phone: ReactNode;
  restTitle: ReactNode;
  rest: readonly ReactNode[];
  toldTitle: ReactNode;
  gone: ReactNode;
  works: Readonly<Record<LoanStand, ReactNode>>;
  workPrinted: ReactNode;
  nothingTold: ReactNode;
  lookedTitle: ReactNode;
  nobody: ReactNode;
  foot: ReactNode;
}

export const usualWords: Words = {
  title: 'わたしのカード',
  place: '行くところ',
  time: '曜日と時間',
  greet: '着いたら声をかける人',
  called: '呼び名',
  alias: (name) => `書類の上では「${name}」です。`,
  ownName: '呼ばれたい名前：',
  staff: 'わたしの担当',
  phone: '電話：',
  restTitle: '休みたいとき、やめたいとき',
  rest: [
    '休む日があっても大丈夫です。わけは言わなくてかまいません。',
    '行けない日は、担当に電話をください。受入先には担当が伝えます。',
    'やめたくなったら、いつでもやめられます。だれにも責められません。',
    '伝えてほしくないことは、いつでも取りやめられます。その日から見えなくなります。',
  ],
  toldTitle: '受入先に伝えたこと',
  gone: 'いまはもう見えません',
  works: {
    returned: 'を見せました。返ってきています',
    to_fetch: 'は、返してもらうところです',
    lent: 'を貸しています',
  },
  workPrinted: 'が載りました。載ったものは取りもどせません',
  nothingTold: 'まだ、だれにも何も伝えていません。',
  lookedTitle: 'わたしの記録を見た人',
  nobody: 'まだいません。',
  foot: 'に印刷。くわしい一覧がほしいときは、担当に言ってください。',
};

export const easyWords: Words = {
  title: read('わたしの カード'),
  place: read('{行|い}く ところ'),
  time: read('いつ'),
  greet: read('{着|つ}いたら 「こんにちは」と {言|い}う {人|ひと}'),
  called: read('よびかた'),
  alias: (name) => read(`{紙|かみ}には 「${name}」と {書|か}いて あります。`),
  ownName: read('よばれたい {名前|なまえ}：'),
  staff: read('わたしを {手伝|てつだ}う {人|ひと}'),
  phone: read('{電話|でんわ}：'),
  restTitle: read('{休|やす}みたい とき、やめたい とき'),
  rest: [
    read('{休|やす}んでも だいじょうぶです。わけを {言|い}わなくて いいです。'),
    read('{行|い}けない {日|ひ}は、{手伝|てつだ}う {人|ひと}に {電話|でんわ}して ください。'),
    read('いつでも やめて いいです。だれも おこりません。'),
    read('{言|い}わないで ほしい ことは、いつでも 「やめて」と {言|い}って ください。'),
  ],
  toldTitle: read('いろいろな {場所|ばしょ}の {人|ひと}に {伝|つた}えた こと'),
  gone: read('いまは もう {見|み}えません'),
  works: {
    returned: read('を {見|み}せました。もう {返|かえ}って きて います'),
    to_fetch: read('は {返|かえ}して もらう ところです'),
    lent: read('を {貸|か}して います'),
  },
  workPrinted: read('が のりました。のった ものは {返|かえ}って きません'),
  nothingTold: read('まだ だれにも {伝|つた}えて いません。'),
  lookedTitle: read('わたしの ことを {読|よ}んだ {人|ひと}'),
  nobody: read('まだ いません。'),
  foot: read('に {印刷|いんさつ}しました。'),
};
