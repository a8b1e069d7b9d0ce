import { appendAudit } from '#db/queries/audit.server';
import { insertMunicipality } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { Invalid, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { actorName, systemScope } from '~/domain/kernel/scope';
import { municipalityCodeFault } from '~/lib/municipality-code';
import { prefectureOfCode } from '~/lib/text/address';

export interface FoundedMunicipality {
  id: string;
  prefecture: string;
}

/**
 * Takes a municipality into the directory. No role can do this: it is an act of whoever runs the site.
 *
 * @throws Invalid when code or name is none, Refused when the municipality is there already.
 */
export async function foundMunicipality(
  { code, name }: { code: string; name: string },
  now = new Date(),
): Promise<FoundedMunicipality> {
  const fault = municipalityCodeFault(code);
  if (fault) throw new Invalid({ code: [fault] });
  const trimmed = name.trim();
  if (!/^.{1,20}[市区町村都道府県]$/u.test(trimmed)) {
    throw new Invalid({ name: ['名前は「焼津市」のように、市・区・町・村までを書きます。'] });
  }
  const founded = { id: newId(), prefecture: prefectureOfCode(code) };
  const scope = systemScope('municipality-add', founded.id);
  await withScope(scope, async (tx) => {
    const added = await insertMunicipality({ ...founded, code, name: trimmed, isDemo: false }, tx);
    if (!added) throw new Refused(`コード ${code} の市町村は、すでにあります。`);
    await appendAudit(tx, {
      id: newId(),
      at: now,
      actor: actorName(scope),
      action: 'accounts.found-municipality',
      subjectType: 'municipality',
      subjectId: founded.id,
      codes: [],
      context: '',
      change: { code, name: trimmed },
      requestId: scope.requestId,
    });
  });
  return founded;
}
