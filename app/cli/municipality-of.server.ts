import { findMunicipalityByCode, type Municipality } from '#db/queries/directory.server';
import { NotFound } from '~/domain/kernel/errors';

/** The municipality of a code. @throws NotFound */
export async function municipalityOf(code: string): Promise<Municipality> {
  const found = await findMunicipalityByCode(code);
  if (!found) throw new NotFound(`コード ${code} の市町村`);
  return found;
}
