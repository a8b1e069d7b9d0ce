import { Link } from '@remix-run/react';
import type { MatchPage } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Disclosure, EmptyState, Facts, LinkButton, Notice } from '~/ui';

/** What must be in order before a host can be asked: said here, so that nobody learns it on the telephone. */
export function Before({ page }: { page: MatchPage }) {
  const { code, consent, schoolYearMissing } = page;
  return (
    <>
      {consent.granted ? null : (
        <Notice
          tone="attention"
          title={`受入先への匿名の打診の同意：${consent.words}`}
          actions={
            <LinkButton variant="quiet" to={paths.consents(code)}>
              同意を記録する
            </LinkButton>
          }
        >
          場所をさがすことと、ご本人に提案することはできます。受入先に打診するのは、同意をもらってからです。
        </Notice>
      )}
      {schoolYearMissing ? (
        <Notice tone="attention" title="義務教育が終わる年度が、まだ書かれていません。">
          働く活動や報酬のある活動ができるかを確かめられないので、そうした場所は「まず聞いてみる」に並びます。
          <Link to={paths.editCase(code)}>ケースに書く</Link>
        </Notice>
      ) : null}
    </>
  );
}

/** Said as long as something is asked otherwise than the profile says. */
export function Tried({ page: { code, tried } }: { page: MatchPage }) {
  if (!tried) return null;
  return (
    <Notice
      title={`ためしに、${tried.words}。`}
      actions={
        <>
          <LinkButton variant="quiet" to={paths.matches(code)}>
            もとの条件にもどす
          </LinkButton>
          <LinkButton variant="quiet" to={paths.profile(code)}>
            プロフィールを直す
          </LinkButton>
        </>
      }
    >
      プロフィールは変わっていません。ご本人と話して、プロフィールを直すと、場所を提案できます。
    </Notice>
  );
}

/** The way to a place that somebody has in mind already. */
export function ByName({ code }: { code: string }) {
  return (
    <p className="no-print">
      <Link className="link-tall" to={paths.whyNot(code)}>
        名前で受入先をさがして、合うか合わないかを見る
      </Link>
    </p>
  );
}

/** What is looked for; on a narrow screen behind a press, so that the places come first. */
export function Profile({ code, asked }: Pick<MatchPage, 'code' | 'asked'>) {
  return (
    <section className="open-on-wide" aria-label="プロフィール">
      <Disclosure summary="プロフィールを見る">
        <div className="stack">
          <Facts items={asked} />
          <LinkButton variant="quiet" wide to={paths.profile(code)}>
            プロフィールを直す
          </LinkButton>
        </div>
      </Disclosure>
    </section>
  );
}

/** Without a strength or a wish there is nothing by which a place could fit. */
export function NothingToGoBy({ code }: { code: string }) {
  return (
    <EmptyState
      title="プロフィールに、強みか願いを一つ書くと、場所をさがせます。"
      action={<LinkButton to={paths.profile(code)}>プロフィールを書く</LinkButton>}
    >
      「まだ分からない」ことがあっても、かまいません。
    </EmptyState>
  );
}
