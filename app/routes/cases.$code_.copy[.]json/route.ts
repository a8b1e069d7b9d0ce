import { formatCaseCode } from '~/domain/people/rules';
import { getCopy } from '~/domain/records/index.server';
import { resourceLoader } from '~/http/builders.server';
import { download } from '~/http/list-file.server';

export const loader = resourceLoader({
  permission: 'cases.oversee',
  load: async ({ scope, params }) => {
    const { code, madeOn, sections, readings } = await getCopy(scope, { code: params['code'], as: 'json' });
    const held = Object.fromEntries(sections.map(({ table, name, rows }) => [table, { name, rows }]));
    return download({
      name: `記録の写し_${formatCaseCode(code)}_${madeOn}.json`,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ code, madeOn, readings, held }, null, 2),
    });
  },
});
