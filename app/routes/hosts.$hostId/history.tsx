import { Link } from '@remix-run/react';
import type { HostPage } from '~/domain/registry/index.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure } from '~/ui';

/** Who changed what and when, from the audit log. */
export function History({ hostId, lines }: { hostId: string; lines: HostPage['history'] }) {
  const [newest, ...older] = lines;
  return (
    <Band title="変えたことの記録" id="history">
      {newest ? (
        <ul className="lines">
          <Line line={newest} />
        </ul>
      ) : null}
      {older.length > 0 ? (
        <Disclosure summary={`前の${older.length}件を見る`}>
          <ul className="lines">
            {older.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Link className="link-tall" to={paths.hostHistory(hostId)}>
        何を何から何へ変えたかを見る
      </Link>
    </Band>
  );
}

function Line({ line }: { line: HostPage['history'][number] }) {
  return (
    <li>
      {line.what}
      <span className="facts-line">
        <span>{formatInstant(line.at)}</span>
        <span>{line.by}</span>
      </span>
    </li>
  );
}
