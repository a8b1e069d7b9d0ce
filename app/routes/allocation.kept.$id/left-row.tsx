import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { KeptLeft } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';

const plainly = 'この案では、場所が見つかりませんでした。';

/** Somebody for whom nothing was found, and why. On paper that tells of others only where all of them stand there. */
export function LeftRow({ left, whyOnPaper }: { left: KeptLeft; whyOnPaper: boolean }) {
  const { line, why, goingOn, offPaper } = left;
  return (
    <li className={offPaper === null ? 'allocation-row kept-row' : 'allocation-row kept-row no-print'}>
      <CaseLine line={line} />
      {offPaper === null ? null : <p className="muted">{offPaper}</p>}
      <p className={whyOnPaper ? undefined : 'no-print'}>{why ?? plainly}</p>
      {whyOnPaper ? null : <p className="print-only">{plainly}</p>}
      {goingOn ? <p>いまは、話が進んでいる受入先があります。</p> : null}
      <p className="no-print">
        <Link
          className="link-tall"
          to={paths.matches(line.code)}
          aria-label={`${formatCaseCode(line.code)}に合う場所をさがす`}
        >
          この方に合う場所をさがす
        </Link>
      </p>
    </li>
  );
}
