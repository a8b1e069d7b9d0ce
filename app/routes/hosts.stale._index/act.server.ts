import { askByMail, openReturn, recordCall, takeUpReport } from '~/domain/confirmation/index.server';
import { askByMailSchema, recordCallSchema, takeUpReportSchema } from '~/domain/confirmation/schema';
import { Invalid, NotFound } from '~/domain/kernel/errors';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { z } from 'zod';

const fileSchema = z.object({
  file: z.instanceof(File, { error: '一覧のファイルを選んでください。' }).refine((file) => file.size > 0, {
    error: '一覧のファイルを選んでください。',
  }),
});

/** The forms of the queue, told apart by `intent`; each goes back to the page as it was filtered. */
export function actOnStale({ scope, form, url, now }: ActionArgs) {
  const here = url.pathname + url.search;
  const intents = {
    mail: () =>
      submit({
        form,
        schema: askByMailSchema,
        run: (value) => askByMail(scope, value, { now }),
        then: ({ sent, already }) => redirectWithNotice(here, mailed(sent, already)),
      }),
    call: () =>
      submit({
        form,
        schema: recordCallSchema,
        run: async (value) => ({ ...(await recordCall(scope, value, { now })), outcome: value.outcome }),
        then: ({ hostName, outcome }) =>
          redirectWithNotice(
            here,
            outcome === 'answered'
              ? `「${hostName}」を、きょう確かめたことにしました。`
              : `「${hostName}」につながらなかったことを記録しました。`,
          ),
      }),
    told: () =>
      submit({
        form,
        schema: takeUpReportSchema,
        run: (value) => takeUpReport(scope, value, { now }),
        then: () => redirectWithNotice(here, '連絡への対応をすませました。'),
      }),
    list: () =>
      submit({
        form,
        schema: fileSchema,
        run: async ({ file }) => {
          if (file.name.length > 200) throw new Invalid({ file: ['ファイルの名前を短くしてください。'] });
          const bytes = new Uint8Array(await file.arrayBuffer());
          return openReturn(scope, { name: file.name, bytes }, { now });
        },
        then: ({ id }) =>
          redirectWithNotice(paths.hostListReturn(id), '一覧を読みました。まだ何も変えていません。'),
      }),
  };
  const intent = form.get('intent');
  const act = Object.entries(intents).find(([name]) => name === intent)?.[1];
  if (!act) throw new NotFound('操作');
  return act();
}

function mailed(sent: number, already: number): string {
  const twice = already > 0 ? `${already}か所には、きょうもう送っています。` : '';
  return sent > 0 ? `${sent}か所に確認のメールを送りました。${twice}` : twice;
}
