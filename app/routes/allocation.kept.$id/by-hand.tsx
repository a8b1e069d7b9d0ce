import type { KeptAllocation } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { Band } from '~/ui';

/** What was chosen by hand before this proposal was calculated. */
export function ByHand({ kept }: { kept: Pick<KeptAllocation, 'byHand' | 'together'> }) {
  const { byHand, together } = kept;
  if (byHand.length === 0 && together.length === 0) return null;
  return (
    <Band title="手で決めたこと" level={3} lead="この案を計算する前に">
      <ul className="lines">
        {byHand.map(({ code, place, as, held }) => (
          <li key={`${as} ${code} ${place}`}>
            <b>{as === 'fixed' ? '決めた' : '外した'}</b>　{formatCaseCode(code)} と {place}
            {held ? null : <span className="source">そのままでは組めませんでした。</span>}
          </li>
        ))}
        {together.map((codes) => (
          <li key={codes.join(' ')}>
            <b>いっしょに</b>　{codes.map(formatCaseCode).join('、')}（同じ世帯の方を、一つの受入先に）
          </li>
        ))}
      </ul>
    </Band>
  );
}
