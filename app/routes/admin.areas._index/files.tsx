import { Link } from '@remix-run/react';
import type { AreaFile } from '~/domain/exchange/index.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Tag } from '~/ui';

/** Boundary files that were opened, the newest first. */
export function Files({ files }: { files: readonly AreaFile[] }) {
  return (
    <ul className="lines">
      {files.map(({ id, fileName, loaded, createdAt, startedByName }) => (
        <li key={id} className="file-line">
          <Link className="link-tall" to={paths.adminAreaFile(id)}>
            {fileName}
          </Link>
          <Tag mark={loaded ? 'fresh' : 'dotted'}>{loaded ? '読み込みました' : '確認待ち'}</Tag>
          <span className="muted">
            {formatInstant(createdAt)} {startedByName}
          </span>
        </li>
      ))}
    </ul>
  );
}
