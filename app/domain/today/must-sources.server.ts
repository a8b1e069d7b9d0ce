import { listToBeAsked } from '#db/queries/today.server';
import { readOpenMusts } from '~/domain/matching/index.server';
import { caseVisibility } from '~/domain/people/rules';
import { label } from '~/domain/taxonomy/index.server';
import { mustItem } from './must-items';
import type { Reader } from './reader';

/** What a host is to be asked before 打診, of places that people want. */
export async function unansweredMusts({ tx, scope, today, mine }: Reader) {
  const rows = (await listToBeAsked(tx)).filter(mine);
  const found = await readOpenMusts(tx, caseVisibility(scope.actor), rows, today);
  return found.map(({ way: { id, agreedOn, ...way }, open }) =>
    mustItem(
      {
        ...way,
        placementId: id,
        agreedOn: agreedOn ?? today,
        musts: open.map((slug) => label('consideration', slug)),
      },
      today,
    ),
  );
}
