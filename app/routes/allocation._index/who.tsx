import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { AllocationPage } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Disclosure, EmptyState, LinkButton } from '~/ui';

/** Who is looked at and who is not, with the reason; what is open; households apart or together. */
export function Who({ page }: { page: AllocationPage }) {
  const { waiting, out, offers, hosts, households } = page;
  return (
    <section className="stack" aria-label="待っている方と、空いている枠">
      <div className="allocation-sum">
        <p className="allocation-sum__part">
          待っている方 <b>{waiting.length}</b> 人
        </p>
        <p className="allocation-sum__part">
          開いている受入枠 <b>{offers}</b>（{hosts}か所）
        </p>
      </div>
      {waiting.length === 0 ? (
        <EmptyState
          title="待っている方は、いまいません"
          action={<LinkButton to={paths.cases()}>ケースを見る</LinkButton>}
        >
          強みか願いが書かれ、受入先への匿名の打診に同意があり、まだ話が進んでいない方が、ここに入ります。
        </EmptyState>
      ) : null}
      {waiting.length > 0 && offers === 0 ? (
        <EmptyState
          title="開いている受入枠が、いまありません"
          action={<LinkButton to={paths.hosts()}>受入先を見る</LinkButton>}
        >
          受入先のページで枠を開くと、見くらべられます。
        </EmptyState>
      ) : null}
      {waiting.length === 1 ? (
        <p className="muted">
          お一人だけなので、<Link to={paths.matches(waiting[0]?.code ?? '')}>合う場所をさがす</Link>
          と同じ場所が出ます。
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <Disclosure summary={`見くらべる方（${waiting.length}人）`}>
          <ul className="lines">
            {waiting.map((line) => (
              <li key={line.code}>
                <CaseLine line={line} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {out.length > 0 ? (
        <Disclosure summary={`ここに入らない方と、そのわけ（${out.length}人）`}>
          <ul className="lines">
            {out.map(({ line, reason, wayOut }) => (
              <li key={line.code}>
                <CaseLine line={line} />
                <p>
                  {reason}
                  {wayOut}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {households.length > 0 ? (
        <Disclosure
          summary={`同じ世帯の方（${households.length}組）`}
          open={households.some(({ together }) => together)}
        >
          <p className="muted">ふだんは、別々の受入先にします。</p>
          <ul className="lines allocation-hand">
            {households.map(({ codes, together, turn }) => {
              const names = codes.map(formatCaseCode).join('、');
              return (
                <li key={names}>
                  <p>
                    {names}：<b>{together ? '同じ受入先に' : '別々の受入先に'}</b>
                  </p>
                  <LinkButton
                    variant="quiet"
                    to={paths.allocation(turn)}
                    aria-label={`${names}を${together ? '別々' : '同じ受入先'}にする`}
                  >
                    {together ? '別々にする' : '同じ受入先にする'}
                  </LinkButton>
                </li>
              );
            })}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
