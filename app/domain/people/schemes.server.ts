import { listSchemeChecks, putSchemeCheck, removeSchemeCheck } from '#db/queries/case-course.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { label, terms } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { checkSchemeSchema, removeSchemeSchema } from './ending-schema';
import { mayNameScheme, noScheme, noSchemeName, usualSchemes, type SchemeFit } from './scheme-rules';

/** The schemes that can be recorded as considered: the usual ones first, the one for none of them last. */
export function schemeChoices(): { value: string; label: string }[] {
  const all = terms('existingScheme').filter(({ slug }) => mayNameScheme(slug));
  const isUsual = ({ slug }: { slug: string }) => usualSchemes.includes(slug);
  const named = [...all.filter(isUsual), ...all.filter((term) => !isUsual(term))];
  return [
    ...named.map(({ slug, label: name }) => ({ value: slug, label: name })),
    { value: noScheme, label: noSchemeName },
  ];
}

/** What was found about the existing schemes that were considered for a case, in words. */
export async function readSchemes(tx: ScopedTx, caseId: string) {
  const rows = await listSchemeChecks(tx, caseId);
  return rows.map(({ scheme, fit, ...row }) => ({
    ...row,
    scheme,
    name: scheme === noScheme ? noSchemeName : label('existingScheme', scheme),
    fit: fit as SchemeFit,
  }));
}

/** 先に考えた制度: what was considered before 参加支援, and what can still be (ELG-1, ELG-3). */
export const getSchemes = read({
  name: 'people.get-schemes',
  permission: 'cases.read',
  run: async ({ tx, scope }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const considered = await readSchemes(tx, row.id);
    const named = new Set(considered.map(({ scheme }) => scheme));
    return {
      line: toCaseLine(row),
      considered,
      choices: schemeChoices().filter(({ value }) => !named.has(value)),
      mayRecord: can(scope, 'cases.open'),
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** Records why a scheme does not fit alone; what was written about it before is replaced. */
export const checkScheme = command({
  name: 'people.check-scheme',
  permission: 'cases.open',
  input: checkSchemeSchema,
  run: async ({ tx, scope, now }, { code, scheme, fit, reason }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    await putSchemeCheck(tx, {
      id: newId(),
      caseId: row.id,
      scheme,
      fit,
      reason,
      checkedOn: today(now),
      checkedBy: userOf(scope).userId,
    });
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change: { scheme, fit } },
    };
  },
});

/** Takes back a scheme that was recorded by mistake. */
export const removeScheme = command({
  name: 'people.remove-scheme',
  permission: 'cases.open',
  input: removeSchemeSchema,
  run: async ({ tx, scope }, { code, scheme }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    if (!(await removeSchemeCheck(tx, row.id, scheme))) throw new NotFound('考えた制度');
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change: { removed: scheme } },
    };
  },
});
