import type { Allocated } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Band, LinkButton, Notice } from '~/ui';

/** What was decided by hand before the calculation, each with the way back, and what of it could not be. */
export function ByHandList({ byHand, tooMany }: Pick<Allocated, 'byHand' | 'tooMany'>) {
  if (byHand.length === 0) return null;
  const refused = byHand.filter((pair) => pair.refused !== null);
  return (
    <Band title="手で決めたこと" level={3} count={`${byHand.length}組`}>
      {refused.length > 0 ? (
        <Notice tone="attention" title={`決めた組のうち${refused.length}組は、そのままでは組めません`}>
          その組がないものとして、ほかを見くらべました。わけは下に出ています。
        </Notice>
      ) : null}
      {tooMany ? (
        <Notice tone="attention" title={`あとから足した${tooMany.dropped}組は、入っていません`}>
          手で決めるのも外すのも、それぞれ{tooMany.most}
          組までです。いらなくなった組をもどしてから、足してください。
        </Notice>
      ) : null}
      <ul className="lines allocation-hand">
        {byHand.map((pair) => {
          const name = `${formatCaseCode(pair.code)} と ${pair.name}`;
          return (
            <li key={pair.open}>
              <p>
                <b>{pair.as === 'fixed' ? '決めた' : '外した'}</b>　{name}
                {pair.refused === null ? null : <span className="source">{pair.refused}</span>}
              </p>
              <LinkButton
                variant="quiet"
                to={paths.allocation(pair.open)}
                aria-label={`${name}を、決めないことにもどす`}
              >
                決めないことにもどす
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </Band>
  );
}
