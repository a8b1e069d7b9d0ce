import { Link } from '@remix-run/react';
import type { RefObject } from 'react';
import { keptDays, type Cards } from '~/components/interview';
import { useSaying, type Speech } from '~/components/interview-cards';
import type { ToldScreen } from '~/domain/people/index.server';
import { paths } from '~/paths';
import { LinkButton } from '~/ui';
import { VoiceSwitch } from './head';
import { screenToGoOn } from './places';
import { topics } from './topics';

interface StartProps {
  code: string;
  screens: readonly ToldScreen[];
  heading: RefObject<HTMLHeadingElement>;
  cards: Cards;
  speech: Speech;
}

const keepingWords = {
  locked: `は、この端末に鍵をかけて残り、${keptDays}日たつと消えます。つながらなくても続けられます。`,
  tab: 'は、このタブを閉じるまで、この端末に鍵をかけずに残ります。つながらなくても続けられます。',
  nowhere: 'は、この端末に残せません。終わるまで、この画面を閉じないでください。',
};

/** Before the first card: what will be asked, that nothing has to be answered, and what staff should know. */
export function Start({ code, screens, heading, cards, speech }: StartProps) {
  useSaying(speech, '絵を 見ながら、いっしょに えらびましょう。こたえなくても いいです。');
  const first = (topic: string) => `#${screens.find((screen) => screen.topic === topic)?.id ?? ''}`;
  const isGoingOn = Object.keys(cards.choices).length > 0;
  return (
    <div className="aid aid--calm">
      <div className="aid__middle">
        <h1 className="aid__heading" ref={heading} tabIndex={-1}>
          絵を 見ながら、いっしょに えらびましょう
        </h1>
        <p className="aid__words">
          こたえなくても いいです。とばしても いいです。
          <br />
          いつでも、きょうは ここまでに できます。
        </p>
        <ol className="aid-topics aid-topics--large" aria-label="聞く こと">
          {topics.map(({ topic, label, Drawing }) => (
            <li key={topic}>
              <Link className="aid-topic" to={first(topic)}>
                <Drawing className="aid-topic__picture" strokeWidth={1.5} aria-hidden="true" />
                <span className="aid-topic__label">{label}</span>
              </Link>
            </li>
          ))}
        </ol>
        <p className="aid__buttons">
          <LinkButton
            variant="primary"
            size="big"
            to={screenToGoOn(screens, isGoingOn ? cards.kept.screen : null)}
          >
            {isGoingOn ? 'つづける' : 'はじめる'}
          </LinkButton>
          <VoiceSwitch speech={speech} />
        </p>
        <noscript>
          <p>この画面は、JavaScriptが使えるブラウザーで動きます。紙のカードなら、そのまま使えます。</p>
        </noscript>
      </div>
      <div className="aid__staff">
        <p>
          <b>スタッフの方へ</b>　この画面と次からの画面に、ケースの情報は出ません。選んだもの
          {keepingWords[cards.keeping]}
          プロフィールに入れるのは、さいごに確かめてからです。
        </p>
        <ul className="aid__links">
          {isGoingOn ? (
            <li>
              <Link to="#chosen">選んだものを見る</Link>
            </li>
          ) : null}
          <li>
            <Link to={paths.cardSheet()} state={{ interview: code }}>
              紙のカードを印刷する
            </Link>
          </li>
          <li>
            <Link to={paths.profile(code)}>プロフィールに戻る</Link>
          </li>
        </ul>
      </div>
    </div>
  );
}
