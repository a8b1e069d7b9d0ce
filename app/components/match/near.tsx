import type { AskRow, NearMisses } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Disclosure } from '~/ui';
import { AskedPlace, AskHost, ChangeAnswer, Said, type MayWithAnswer } from './ask-host';

export interface NearProps {
  near: NearMisses;
  action: string;
  may: MayWithAnswer;
  /** The case that is looked for: the place is then looked at gate by gate. */
  code?: string;
}

/** So many stand there; the others behind how many there are. */
const STANDING = 3;

/** 条件があと一つ合えば: places that a host could bring back by changing one thing, and what to ask it. */
export function Near({ near: { rows, refused }, action, may, code }: NearProps) {
  if (rows.length === 0 && refused.length === 0) return null;
  const line = (row: AskRow) => (
    <li key={row.hostId}>
      <AskedPlace row={row} to={whereOf(row, code)} />
      <AskHost row={row} action={action} may={may} />
    </li>
  );
  return (
    <Band
      id="near"
      title="条件があと一つ合えば"
      lead="受入先が一つ変えられれば、行ける場所です。聞くのは受入枠のことだけで、人のことは話しません。"
    >
      <ul className="lines">{rows.slice(0, STANDING).map(line)}</ul>
      {rows.length > STANDING ? (
        <div className="match-rest">
          <Disclosure summary={`ほか${rows.length - STANDING}か所を見る`}>
            <ul className="lines">{rows.slice(STANDING).map(line)}</ul>
          </Disclosure>
        </div>
      ) : null}
      {refused.length > 0 ? (
        <Disclosure summary={`聞いて、できないとのことだった場所 ${refused.length}か所`}>
          <ul className="lines">
            {refused.map((row) => (
              <li key={row.hostId}>
                <AskedPlace row={row} to={whereOf(row, code)} />
                <p>{row.sentence}</p>
                {row.standing ? <Said standing={row.standing} /> : null}
                {row.standing?.mayChange ? (
                  <ChangeAnswer row={row} standing={row.standing} action={action} />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Band>
  );
}

function whereOf({ hostId, offerId }: AskRow, code: string | undefined): string {
  if (code === undefined) return paths.host(hostId);
  return paths.whyNot(code, { host: hostId, opportunity: offerId ?? undefined });
}
