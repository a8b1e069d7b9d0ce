import { anOpenedCase } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { aLentWork, anAgreedWork, aWork } from '#tests/factories/works';
import { placeOfWorks } from './commands/works';
import { renamed } from './town-codes';

/** Works of a case: one nobody was asked about, one that may be shown, and one that is lent. */
export async function theWorks(town: TownName) {
  await aListedHost({ name: placeOfWorks }, town);
  const code = await anOpenedCase({}, scopeOf('coordinator', { town }));
  const agreedWork = await anAgreedWork(code, town);
  const newWork = await aWork(code, {}, town);
  const lent = await aLentWork(code, placeOfWorks, town);
  return { newWork, agreedWork, ...lent, workedCode: await renamed(town, code, 46) };
}
