import { Link } from '@remix-run/react';
import type { MatchPage } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { LinkButton, Notice } from '~/ui';

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
          働く活動や報酬のある活動ができるかを確かめられません。
          <Link to={paths.editCase(code)}>ケースに書く</Link>
        </Notice>
      ) : null}
    </>
  );
}
