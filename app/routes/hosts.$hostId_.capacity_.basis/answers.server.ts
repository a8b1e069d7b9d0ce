import { recordTemporaryUse } from '~/domain/registry/index.server';
import { basisSteps } from '~/domain/registry/rules';
import { basisStepSchemas, recordTemporaryUseSchema } from '~/domain/registry/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { textsOf, type Turn } from './turn';

/** Takes the answers of one step and leads to the next; nothing is stored before the last. */
export async function takeAnswers({ scope, form, params }: ActionArgs) {
  const hostId = params['hostId'] ?? '';
  const at = Math.max(
    0,
    basisSteps.findIndex((step) => step === form.get('step')),
  );
  const answers = textsOf(Object.fromEntries(form));
  const turnTo = (index: number): Turn => ({ step: basisSteps[index] ?? 'kind', answers, result: null });
  if (form.get('go') === 'back') return turnTo(at - 1);
  const step = basisSteps[at] ?? 'kind';
  if (step === 'period') {
    form.set('hostId', hostId);
    return submit({
      form,
      schema: recordTemporaryUseSchema,
      run: (value) => recordTemporaryUse(scope, value),
      then: () => redirectWithNotice(paths.hostCapacity(hostId), '使ってよい根拠を書きました。'),
    });
  }
  return submit({
    form,
    schema: basisStepSchemas[step],
    run: () => Promise.resolve(at + 1),
    then: turnTo,
  });
}
