import { insertOrganisation, searchOrganisations } from '#db/queries/organisations.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { readingOf } from '~/lib/text/fold';
import { readCorporateNumber } from './corporate-number';

/** So many names are said where one was typed that several hold. */
const named = 5;

interface Typed {
  /** A name, a part of it, or 「名前（法人番号）」; empty: none. */
  organisation?: string | undefined;
  /** A name that is not known yet is registered. */
  organisationIsNew: boolean;
}

/**
 * The organisation that was typed, registered now where it is said to be new.
 *
 * @throws Invalid naming what it could be.
 */
export async function requireOrganisationNamed(
  tx: ScopedTx,
  { organisation: typed, organisationIsNew }: Typed,
): Promise<string | null> {
  if (typed === undefined || typed === '') return null;
  const [, name = typed, digits = ''] = /^(.+?)(?:（([0-9０-９\s-]+)）)?$/u.exec(typed) ?? [];
  const number = readCorporateNumber(digits);
  const { rows } = await searchOrganisations(
    tx,
    { text: name, kana: readingOf(name), digits: number ?? '' },
    { limit: 50 },
  );
  const found =
    rows.find(({ corporateNumber }) => number !== null && corporateNumber === number) ??
    single(rows.filter((row) => row.name === name)) ??
    (organisationIsNew ? undefined : single(rows));
  if (found) return found.id;
  if (organisationIsNew && rows.every((row) => row.name !== name)) {
    const id = newId();
    await insertOrganisation(tx, { id, name, kana: '', kind: '', corporateNumber: number, url: '' });
    return id;
  }
  throw new Invalid({ organisation: [whichOf(rows)] });
}

function single<T>(rows: readonly T[]): T | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function whichOf(rows: readonly { name: string; corporateNumber: string | null }[]): string {
  if (rows.length === 0) {
    return 'その名前の法人・団体は、まだ登録がありません。新しく登録するときは、下の「新しく登録する」を選んでください。';
  }
  const names = rows
    .slice(0, named)
    .map(({ name, corporateNumber }) => `「${name}${corporateNumber ? `（${corporateNumber}）` : ''}」`);
  return `いくつかあります。${names.join('、')}のどれかを、このとおりに書いてください。`;
}
