import { Link } from '@remix-run/react';
import type { CombinedPart, CombinedRow } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Icon } from '~/ui';

/** Two or three places that together give more of the week than one (MAT-2), and whom to ask for each. */
export function Combined({ combined }: { combined: readonly CombinedRow[] }) {
  if (combined.length === 0) return null;
  return (
    <Band
      id="combined"
      title="組み合わせて通う"
      lead="一か所では足りない曜日や時間を、ほかの場所とあわせます。どこにも、ほかの場所のことは伝わりません。"
    >
      <ul className="lines">
        {combined.map(({ words, parts }) => (
          <li key={parts.map(({ hostId }) => hostId).join()}>
            <h3 className="heading-4">{words}</h3>
            <ul className="combined">
              {parts.map((part) => (
                <CombinedLine key={part.hostId} part={part} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Band>
  );
}

function CombinedLine({ part: { hostId, name, title, when, band, phone } }: { part: CombinedPart }) {
  return (
    <li className="combined__part">
      <b className="combined__when">{when}</b>
      <span>
        <Link to={paths.host(hostId)}>{name}</Link>「{title}」
        <span className="source">{band === 'ready' ? '打診できる' : 'まず聞いてみる'}</span>
      </span>
      {phone ? (
        <a className="call__phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" size={20} />
          {phone}
        </a>
      ) : null}
    </li>
  );
}
