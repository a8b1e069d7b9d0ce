import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { KeptPair } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { LinkButton, Tag } from '~/ui';

const simple = {
  case_over: 'このケースは、いま動いていません。',
  offer_closed: 'この受入枠は、いま開いていません。',
  offer_paused: 'この受入枠は、いま休みです。',
  offer_full: 'この受入枠は、いまいっぱいです。',
  open: 'いまも空いています。',
  here: 'この受入先と、話が進んでいます。',
  declined: 'この受入先は、見送りになりました。',
  ended: 'この受入先での受入れは、終わりました。',
} as const;

/** One pair as it was kept, beside what became of it; from it lead the ways that lead from any place. */
export function PairRow({ pair }: { pair: KeptPair }) {
  const { line, hostId, offerId, place, slot, band, byHand, standing, offPaper } = pair;
  const name = formatCaseCode(line.code);
  return (
    <li className={offPaper === null ? 'allocation-row kept-row' : 'allocation-row kept-row no-print'}>
      <CaseLine line={line} />
      {offPaper === null ? null : <p className="muted">{offPaper}</p>}
      <div className="allocation-row__sides">
        <div>
          <p className="allocation-row__label">この案</p>
          <p className="allocation-row__place">
            <Link to={paths.opportunity(offerId)}>{place}</Link>
          </p>
          <p>{slot}</p>
          <p>
            <Tag mark={band === 'ready' ? 'full' : 'dotted'}>
              {band === 'ready' ? '打診できる' : 'まず聞いてみる'}
            </Tag>{' '}
            {byHand ? <Tag mark="fresh">手で決めた</Tag> : null}
          </p>
        </div>
        <div>
          <p className="allocation-row__label">いま</p>
          <Now standing={standing} />
          <p className="kept-row__links no-print">
            <Link
              className="link-tall"
              to={paths.whyNot(line.code, { host: hostId, opportunity: offerId })}
              aria-label={`${name}に合うかを、一つずつ見る`}
            >
              合うかを一つずつ見る
            </Link>
            <Link
              className="link-tall"
              to={paths.matches(line.code)}
              aria-label={`${name}に合う場所をさがす`}
            >
              合う場所をさがす
            </Link>
          </p>
        </div>
        {standing.state === 'open' ? (
          <div className="allocation-row__acts no-print">
            <LinkButton
              to={paths.newPlacement({ case: line.code, host: hostId, opportunity: offerId })}
              aria-label={`${name}のご本人に提案する`}
            >
              ご本人に提案する
            </LinkButton>
          </div>
        ) : null}
        <p className="allocation-row__label kept-row__blank">話し合ったこと</p>
      </div>
    </li>
  );
}

function Now({ standing }: { standing: KeptPair['standing'] }) {
  return (
    <p>
      {standing.state === 'elsewhere'
        ? `ほかの受入先（${standing.hostName}）と、話が進んでいます。`
        : simple[standing.state]}
      {'placementId' in standing ? (
        <Link to={paths.placement(standing.placementId)}>受入れを見る</Link>
      ) : null}
    </p>
  );
}
