import { NotFound } from '~/domain/kernel/errors';
import {
  chooseCarveOutTasks,
  describeCarveOutTask,
  dropCarveOutTask,
  endCarveOut,
  saveCarveOutDay,
  turnTasksIntoOffer,
} from '~/domain/registry/index.server';
import {
  chooseCarveOutTasksSchema,
  describeCarveOutTaskSchema,
  dropCarveOutTaskSchema,
  endCarveOutSchema,
  saveCarveOutDaySchema,
  turnTasksIntoOfferSchema,
} from '~/domain/registry/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import type { Step } from './steps';

/** The forms of the talk, told apart by `intent`; each saves and goes on to the next step. */
export function actOnCarveOut({ scope, form, params }: ActionArgs) {
  const hostId = params['hostId'] ?? '';
  const goTo = (step: Step, notice: string) => () =>
    redirectWithNotice(paths.carveOut(hostId, { step }), notice);
  const intents = {
    day: () =>
      submit({
        form,
        schema: saveCarveOutDaySchema,
        run: (value) => saveCarveOutDay(scope, value),
        then: goTo('tasks', '一日の流れを保存しました。'),
      }),
    tasks: () =>
      submit({
        form,
        schema: chooseCarveOutTasksSchema,
        run: (value) => chooseCarveOutTasks(scope, value),
        then: ({ tasks }) => goTo(tasks > 0 ? 'describe' : 'tasks', `仕事を${tasks}個保存しました。`)(),
      }),
    describe: () =>
      submit({
        form,
        schema: describeCarveOutTaskSchema,
        run: (value) => describeCarveOutTask(scope, value),
        then: () => redirectWithNotice(paths.carveOut(hostId), '聞いたことを保存しました。'),
      }),
    drop: () =>
      submit({
        form,
        schema: dropCarveOutTaskSchema,
        run: (value) => dropCarveOutTask(scope, value),
        then: () => redirectWithNotice(paths.carveOut(hostId), '仕事を消しました。'),
      }),
    offer: () =>
      submit({
        form,
        schema: turnTasksIntoOfferSchema,
        run: (value) => turnTasksIntoOffer(scope, value),
        then: ({ opportunityId }) =>
          redirectWithNotice(
            paths.editOpportunity(opportunityId),
            '下書きにしました。曜日と人数を足して、募集を始めてください。',
          ),
      }),
    end: () =>
      submit({
        form,
        schema: endCarveOutSchema,
        run: (value) => endCarveOut(scope, value),
        then: () => redirectWithNotice(paths.host(hostId), '業務の切り出しを終えました。'),
      }),
  };
  const intent = form.get('intent');
  const act = Object.entries(intents).find(([name]) => name === intent)?.[1];
  if (!act) throw new NotFound('この操作');
  return act();
}
