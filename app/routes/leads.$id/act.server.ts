import { finishLead, moveLead, planLead, registerLead } from '~/domain/community/index.server';
import { leadStageNames } from '~/domain/community/rules';
import {
  finishLeadSchema,
  moveLeadSchema,
  planLeadSchema,
  registerLeadSchema,
} from '~/domain/community/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';

/** Everything that can be done on the page of a lead, told apart by `intent`. */
export function actOnLead({ scope, form, url, now }: ActionArgs) {
  const intent = form.get('intent');
  if (intent === 'register')
    return submit({
      form,
      schema: registerLeadSchema,
      run: (value) => registerLead(scope, value),
      then: ({ hostId }) =>
        redirectWithNotice(paths.host(hostId), '登録しました。責任者が確かめてから一覧に載ります。'),
    });
  if (intent === 'finish')
    return submit({
      form,
      schema: finishLeadSchema,
      run: (value) => finishLead(scope, value, { now }),
      then: ({ hostId }) => redirectWithNotice(paths.host(hostId), '受入枠につなげて、終えました。'),
    });
  if (intent === 'plan')
    return submit({
      form,
      schema: planLeadSchema,
      run: (value) => planLead(scope, value, { now }),
      then: ({ nextOn }) => redirectWithNotice(url.pathname, `次は${formatDayShort(nextOn)}です。`),
    });
  return submit({
    form,
    schema: moveLeadSchema,
    run: (value) => moveLead(scope, value),
    then: ({ stage }) => redirectWithNotice(url.pathname, `「${leadStageNames[stage]}」にしました。`),
  });
}
