import { Link } from '@remix-run/react';
import type { RowInWords, TableInWords } from '~/domain/reports/index.server';
import { standingNames, type Standing } from '~/domain/reports/rules';
import { paths } from '~/paths';
import { Band, Tag, type TagMark } from '~/ui';

const order: readonly Standing[] = ['nowhere', 'without', 'few'];
const marks: Readonly<Record<Standing, TagMark>> = { nowhere: 'old', without: 'old', few: 'half' };

type Left = RowInWords & { standing: Standing; kind: TableInWords['kind'] };

/** The groups that have less than the others, the worst first, with what would help most and where to go on. */
export function LeftWithout({ tables, mayLead }: { tables: readonly TableInWords[]; mayLead: boolean }) {
  const left = tables
    .flatMap(({ kind, rows }) =>
      rows.flatMap(({ standing, ...row }): Left[] => (standing ? [{ ...row, standing, kind }] : [])),
    )
    .filter(({ kind }, _, all) => kind !== 'all' || all.length === 1)
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  return (
    <Band title="場所が行きわたっていない人">
      {left.length === 0 ? (
        <p>数で分かるかぎり、どの年代、圏域、配慮の人にも、行ける場所があります。</p>
      ) : (
        <ul className="lines">
          {left.map((row) => (
            <li key={`${row.kind} ${row.id}`} className="fairness-left">
              <LeftRow row={row} mayLead={mayLead} />
            </li>
          ))}
        </ul>
      )}
    </Band>
  );
}

function LeftRow({ row, mayLead }: { row: Left; mayLead: boolean }) {
  const { name, standing, eased, kind, id } = row;
  return (
    <>
      <div>
        <p className="fairness-left__name">{name}</p>
        <p>
          <Tag mark={marks[standing]}>{standingNames[standing]}</Tag>
        </p>
        <p>{numbersOf(row)}</p>
        {eased.length > 0 ? (
          <>
            <p className="muted">一つだけ変えると、場所ができる人</p>
            <ul className="fairness-left__eased">
              {eased.map(({ words, people }) => (
                <li key={words}>
                  {words}、{people}人
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <p className="fairness-left__ways no-print">
        <Link
          className="link-tall"
          to={paths.gaps(kind === 'area' ? { area: id } : {})}
          aria-label={`${name}：足りない資源を見る`}
        >
          足りない資源を見る
        </Link>
        {mayLead ? (
          <Link className="link-tall" to={paths.newLead()} aria-label={`${name}：声かけ先を書き足す`}>
            声かけ先を書き足す
          </Link>
        ) : null}
      </p>
    </>
  );
}

function numbersOf({ total, standing, ready, found }: Left): string {
  const band = standing === 'nowhere' ? found : ready;
  const [none, few] = band.parts ?? [];
  const before = band.before === null ? '' : `（前は${band.before}人）`;
  return standing === 'few'
    ? `${total}人のうち、場所が1〜2か所の人が${few ?? '×'}人。`
    : `${total}人のうち、場所のない人が${none ?? '×'}人${before}。`;
}
