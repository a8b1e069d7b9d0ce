import { Link } from '@remix-run/react';
import type { ResultFrame } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Notice } from '~/ui';

/** Existing schemes that may fit, to be checked before any of the places (ELG-3). */
export function Schemes({ schemes }: Pick<ResultFrame, 'schemes'>) {
  if (schemes.length === 0) return null;
  return (
    <Notice title="先に確かめる制度">
      <ul className="facts-line">
        {schemes.map(({ slug, label, hostKind, hosts }) => (
          <li key={slug}>
            {label}
            {hostKind && hosts > 0 ? (
              <>
                {' '}
                <Link to={`${paths.hosts()}?kind=${hostKind}`}>{hosts}か所</Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 地域の声 that could become a menu (MAT-12). */
export function Voices({ voices }: Pick<ResultFrame, 'voices'>) {
  if (voices.length === 0) return null;
  return (
    <Band title="地域の声" lead="だれかが、こういう場を求めています" count={`${voices.length}件`}>
      <ul className="lines">
        {voices.map(({ id, words, by, hostKind }) => (
          <li key={id} className="lines__row">
            <span>
              「{words}」<span className="source">根拠：{by}の声</span>
            </span>
            <Link className="link-tall" to={`${paths.hosts()}?kind=${hostKind}`}>
              受入先と相談して、メニューをつくる
            </Link>
          </li>
        ))}
      </ul>
    </Band>
  );
}
