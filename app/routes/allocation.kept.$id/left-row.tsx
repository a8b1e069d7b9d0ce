import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { KeptLeft } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';

/** Somebody for whom nothing was found, and why. */
export function LeftRow({ left }: { left: KeptLeft }) {
  const { line, why, goingOn } = left;
  return (
    <li className="allocation-row kept-row">
      <CaseLine line={line} />
      <p>{why ?? 'この案では、場所が見つかりませんでした。'}</p>
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
