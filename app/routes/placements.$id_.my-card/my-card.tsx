import type { useLoaderData } from '@remix-run/react';
import { loanStand } from '~/domain/works/rules';
import { formatDay, formatMonthDay } from '~/lib/japanese-date';
import type { loader } from './route';
import { easyWords, usualWords } from './words';

type Card = ReturnType<typeof useLoaderData<typeof loader>>;

/** わたしのカード: where, when, whom to greet, how to rest or stop, what was told to whom, who looked (D13). */
export function MyCard({ card }: { card: Card }) {
  const words = card.easy ? easyWords : usualWords;
  const told = card.shares.filter(({ state }) => state.shown);
  const before = card.shares.filter(({ state }) => !state.shown);
  return (
    <article className="my-card" aria-label="わたしのカード">
      <h2 className="my-card__title">{words.title}</h2>
      <dl className="my-card__facts">
        <Line label={words.place}>
          <b>{card.hostName}</b>
          {card.address ? <span>{card.address}</span> : null}
        </Line>
        <Line label={words.time}>{whenOf(card) || <Blank />}</Line>
        <Line label={words.greet}>{card.greet || <Blank />}</Line>
        <Line label={words.called}>
          {card.alias ? words.alias(card.alias) : null}
          <span>
            {words.ownName}
            <Blank />
          </span>
        </Line>
        <Line label={words.staff}>
          {card.coordinator}
          <span>
            {words.phone}
            <Blank />
          </span>
        </Line>
      </dl>
      <h3 className="my-card__head">{words.restTitle}</h3>
      <ul className="my-card__list">
        {words.rest.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <h3 className="my-card__head">{words.toldTitle}</h3>
      <ul className="my-card__list">
        {told.map(({ id, hostName, openedOn, words: usual, easyWords: easy }) => (
          <li key={id}>
            {hostName}（{formatMonthDay(openedOn)}）：{(card.easy ? easy : usual).join('、')}
          </li>
        ))}
        {before.map(({ id, hostName, openedOn }) => (
          <li key={id}>
            {hostName}（{formatMonthDay(openedOn)}）：{words.gone}
          </li>
        ))}
        {card.given.loans.map((loan) => (
          <li key={loan.id}>
            {loan.hostName}（{formatMonthDay(loan.lentOn)}）：「{loan.title}」
            {words.works[loanStand(loan, card.today)]}
          </li>
        ))}
        {card.given.prints.map(({ id, title, hostName, printedIn, printedOn }) => (
          <li key={id}>
            {hostName}「{printedIn}」（{formatMonthDay(printedOn)}）：「{title}」{words.workPrinted}
          </li>
        ))}
        {card.shares.length + card.given.loans.length + card.given.prints.length === 0 ? (
          <li>{words.nothingTold}</li>
        ) : null}
      </ul>
      <h3 className="my-card__head">{words.lookedTitle}</h3>
      <p>{card.looked.join('、') || words.nobody}</p>
      <p className="my-card__foot">
        {formatDay(card.today)} {words.foot}
      </p>
    </article>
  );
}

function Line({ label, children }: { label: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="my-card__line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Blank() {
  return (
    <span className="my-card__blank">
      <span className="visually-hidden">（手で書く）</span>
    </span>
  );
}

function whenOf({ timeText, trialOn, startedOn }: Card): string {
  const first = startedOn ?? trialOn;
  return [timeText, first ? `（${formatDay(first)}から）` : ''].join('');
}
