import { moveGap, raiseGap } from '~/domain/community/index.server';
import { gapStatusNames } from '~/domain/community/rules';
import { moveGapSchema, raiseGapSchema } from '~/domain/community/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';

/** 「足りないと伝える」, and the steps of what was told. Each holds its own permission. */
export function actOnGaps({ scope, form, url }: ActionArgs) {
  const here = `${paths.gaps()}${url.search}`;
  return form.get('intent') === 'move'
    ? submit({
        form,
        schema: moveGapSchema,
        run: (value) => moveGap(scope, value),
        then: ({ status }) => redirectWithNotice(`${here}#told`, `「${gapStatusNames[status]}」にしました。`),
      })
    : submit({
        form,
        schema: raiseGapSchema,
        run: (value) => raiseGap(scope, value),
        then: ({ areaName, label }) =>
          redirectWithNotice(here, `${areaName}に「${label}」が足りないことを、一覧に載せました。`),
      });
}
