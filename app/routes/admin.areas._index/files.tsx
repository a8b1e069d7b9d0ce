import { Link } from '@remix-run/react';
import type { AreaFile } from '~/domain/exchange/index.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Tag, type TagMark } from '~/ui';

/** How far a file is: `done` and `preview`, else its hosts are still being placed. */
function stateOf(state: AreaFile['state']): { mark: TagMark; words: string } {
  if (state === 'done') return { mark: 'fresh', words: '読み込みました' };
  if (state === 'preview') return { mark: 'dotted', words: '確認待ち' };
  return state === 'running'
    ? { mark: 'half', words: '読み込んでいます' }
    : { mark: 'old', words: '途中で止まりました' };
}

/** What a loaded file did, in one line. */
function sumOf({ counts, hasReport, isPopulation }: AreaFile): string {
  const { added = 0, gone = 0, placed = 0, people = 0 } = counts;
  if (isPopulation) return people > 0 ? `人口を入れた圏域${people}` : '人口の表';
  if (!hasReport) return '';
  return [
    ...(added > 0 ? [`新しい圏域${added}`] : []),
    ...(gone > 0 ? [`なくなった圏域${gone}`] : []),
    ...(placed > 0 ? [`圏域が変わった受入先${placed}`] : []),
  ].join('、');
}

function addressOf({ id, hasReport, isPopulation }: AreaFile): string {
  if (isPopulation) return paths.adminAreaPeopleFile(id);
  return hasReport ? paths.adminAreaReport(id) : paths.adminAreaFile(id);
}

/** Boundary files and tables of people that were opened, the newest first; a loaded one leads to its report. */
export function Files({ files }: { files: readonly AreaFile[] }) {
  return (
    <ul className="lines">
      {files.map((file) => {
        const { id, fileName, state, createdAt, startedByName } = file;
        const { mark, words } = stateOf(state);
        const sum = sumOf(file);
        return (
          <li key={id} className="file-line">
            <Link className="link-tall" to={addressOf(file)}>
              {fileName}
            </Link>
            <Tag mark={mark}>{words}</Tag>
            {sum ? <span>{sum}</span> : null}
            <span className="muted">
              {formatInstant(createdAt)} {startedByName}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
