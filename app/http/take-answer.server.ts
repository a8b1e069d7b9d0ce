import type { z } from 'zod';
import { answerQuestionSchema } from '~/domain/matching/schema';
import { conditionAnswerNames } from '~/domain/registry/rules';
import type { ActionArgs } from './builders.server';
import { submit } from './form.server';
import { redirectWithNotice } from './notice.server';

/** Takes one press on ○△× of 「電話でこう聞く」, and says on the same page what the answer brought. */
export function takeAnswer(
  { form, url }: Pick<ActionArgs, 'form' | 'url'>,
  answer: (said: z.output<typeof answerQuestionSchema>) => Promise<string>,
) {
  return submit({
    form,
    schema: answerQuestionSchema,
    run: async (said) => ({ said, words: await answer(said) }),
    then: ({ said, words }) =>
      redirectWithNotice(
        `${url.pathname}${url.search}`,
        said.fact === 'proposal'
          ? words
          : `答え「${conditionAnswerNames[said.answer]}」を、受入先に書きとめました。${words}`,
      ),
  });
}
