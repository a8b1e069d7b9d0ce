import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { formatCaseCode } from '~/domain/people/rules';
import { formatMonthDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, LinkButton } from '~/ui';
import type { Giver, Held } from './found';

/** All that somebody holds: cases, the hosts of their placements, leads. */
export function Holdings({ giver, held }: { giver: Giver; held: Held }) {
  const { cases, hosts, leads } = held;
  return (
    <>
      <Band title={`${giver.name}さんの担当`} count={`ケース${cases.length}件`}>
        <div className="stack">
          <LinkButton to={paths.handOverPack({ from: giver.userId })}>引き継ぎ資料を印刷する</LinkButton>
          {cases.length === 0 ? (
            <p>担当のケースはありません。声かけ先だけを引き継ぎます。</p>
          ) : (
            <ul className="lines">
              {cases.map(({ code, line }) => (
                <li key={code}>
                  <h3 className="heading-4">
                    <Link className="link-tall" to={paths.case(code)}>
                      {formatCaseCode(code)}
                    </Link>
                  </h3>
                  <CaseLine line={line} code={false} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </Band>
      {hosts.length > 0 ? (
        <Band title="受入先" count={`${hosts.length}か所`} lead="担当のケースの受入れが進んでいる所です。">
          <ul className="lines">
            {hosts.map(({ hostId, hostName }) => (
              <li key={hostId}>
                <Link className="link-tall" to={paths.host(hostId)}>
                  {hostName}
                </Link>
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
      {leads.length > 0 ? (
        <Band title="声かけ先" count={`${leads.length}件`}>
          <ul className="lines">
            {leads.map(({ id, name, stageName, nextWhat, nextOn }) => (
              <li key={id}>
                <p>
                  <b>{name}</b>　{stageName}
                  {nextOn ? `　つぎ ${formatMonthDay(nextOn)} ${nextWhat}` : ''}
                </p>
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
    </>
  );
}
