import type { KeptAllocation } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { Band } from '~/ui';

/** What was chosen by hand before this proposal was calculated. */
export function ByHand({ kept }: { kept: Pick<KeptAllocation, 'byHand' | 'together' | 'allOnPaper'> }) {
  const { byHand, together, allOnPaper } = kept;
  if (byHand.length === 0 && together.length === 0) return null;
  const printed = [...byHand, ...together].some(({ onPaper }) => onPaper);
  return (
    <div className={printed ? undefined : 'no-print'}>
      <Band title="手で決めたこと" lead="この案を計算する前に">
        <ul className="lines">
          {byHand.map(({ code, place, as, held, onPaper }) => (
            <li key={`${as} ${code} ${place}`} className={onPaper ? undefined : 'no-print'}>
              <b>{as === 'fixed' ? '決めた' : '外した'}</b>　{formatCaseCode(code)} と {place}
              {held ? null : (
                <span className={allOnPaper ? 'source' : 'source no-print'}>
                  そのままでは組めませんでした。
                </span>
              )}
            </li>
          ))}
          {together.map(({ codes, onPaper }) => (
            <li key={codes.join(' ')} className={onPaper ? undefined : 'no-print'}>
              <b>いっしょに</b>　{codes.map(formatCaseCode).join('、')}（同じ世帯の方を、一つの受入先に）
            </li>
          ))}
        </ul>
      </Band>
    </div>
  );
}
