import { Link, useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { paths } from '~/paths';
import { Checkbox, Notice, type FieldLike } from '~/ui';

interface Similar {
  id: string;
  name: string;
  kind: string;
  areaName: string | null;
  status: string;
}

/** A pause in typing after which the name is looked up, in milliseconds. */
const pause = 400;

/**
 * 「これですか？」: likely doubles while the name is typed. Without script the same comes back when the form is
 * sent (`asked`). The tick says that it is another place.
 */
export function SimilarHosts({ name, field, asked }: { name: string; field: FieldLike; asked: boolean }) {
  const { load, data } = useFetcher<Similar[]>();
  useEffect(() => {
    if (name.trim().length < 2) return undefined;
    const timer = setTimeout(() => load(paths.similarHosts(name)), pause);
    return () => clearTimeout(timer);
  }, [name, load]);
  const found = name.trim().length < 2 ? [] : (data ?? []);
  if (found.length === 0 && !asked) return null;
  return (
    <div className="field">
      <Notice title="これですか？" live>
        {found.length > 0 ? (
          <ul>
            {found.map((host) => (
              <li key={host.id}>
                <Link className="link-tall" to={paths.host(host.id)} target="_blank" rel="noreferrer">
                  {host.name}
                </Link>{' '}
                <span className="muted">
                  {host.kind}・{host.areaName ?? '圏域不明'}・{host.status}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        <Checkbox field={field} label="別の場所です。新しく登録します" />
      </Notice>
    </div>
  );
}
