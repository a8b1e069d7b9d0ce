import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import type { NavItem } from './nav';
import { wordsFor } from './error-words';

/** What the edge tells the page about a failure. */
export interface ErrorFacts {
  status: number;
  message?: string | undefined;
  wayOut?: string | undefined;
  requestId?: string | undefined;
}

/** A failure in plain words: what happened, what to do next, and the number by which it can be found. */
export function ErrorView({ facts, ways }: { facts: ErrorFacts; ways: readonly NavItem[] }) {
  const { title, message, next } = wordsFor(facts.status);
  return (
    <div className="wrap">
      <div className="error-page">
        <h1 className="heading-1">{title}</h1>
        <p className="lead">{facts.message ?? message}</p>
        <p>{facts.wayOut ? facts.wayOut : next}</p>
        <p className="error-page__links">
          {facts.status === 401 ? (
            <Link className="link-tall" to={paths.signin()}>
              サインインする
            </Link>
          ) : null}
          <Link className="link-tall" to={paths.home()}>
            はじめの画面
          </Link>
          {ways.slice(0, 3).map((way) => (
            <Link key={way.to} className="link-tall" to={way.to}>
              {way.label}
            </Link>
          ))}
        </p>
        <p className="error-page__code">
          <span>エラー {facts.status}</span>
          {facts.requestId ? <span>受付番号 {facts.requestId}</span> : null}
        </p>
      </div>
    </div>
  );
}
