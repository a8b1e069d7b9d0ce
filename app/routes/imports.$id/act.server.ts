import { z } from 'zod';
import {
  acceptImported,
  answerVanished,
  cancelImport,
  chooseColumns,
  chooseReading,
  queueContinue,
  queueStart,
  queueUndo,
  repeatImport,
  stopImport,
  takeOver,
} from '~/domain/exchange/index.server';
import { acceptRunSchema, choicesSchema, columnsSchema, runIdSchema } from '~/domain/exchange/schema';
import { NotFound } from '~/domain/kernel/errors';
import { acceptHosts } from '~/domain/registry/index.server';
import { acceptHostsSchema } from '~/domain/registry/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';

const vanishedNotices = {
  closed: (name: string) => `${name}の登録を終えました。`,
  still_there: (name: string) => `${name}はまだあると控えました。次の版では尋ねません。`,
};

/** The forms of a run's page, told apart by `intent`. The queue stores and takes back; the page shows how far it is. */
export function actOnRun(args: ActionArgs) {
  const { form, scope, url } = args;
  // The button of a row carries which row it is, and what is answered about the host as it was seen.
  const pressed = form.get('intent');
  const [intent, row, answer, version] = typeof pressed === 'string' ? pressed.split(':') : [];
  const listed = (count: number) =>
    redirectWithNotice(url.pathname + url.search, `${formatCount(count)}か所を一覧に載せました。`);
  const intents = {
    choose: () =>
      submit({
        form,
        schema: choicesSchema,
        run: (value) => chooseReading(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '選び方を変えて、数え直しました。'),
      }),
    start: () =>
      submit({
        form,
        schema: choicesSchema,
        run: (value) => queueStart(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '取り込みを始めました。'),
      }),
    columns: () =>
      submit({
        form,
        schema: columnsSchema,
        run: (value) => chooseColumns(scope, value),
        then: ({ id }) =>
          redirectWithNotice(
            paths.import(id),
            '列の読み取りを変えて、数え直しました。次の版も同じに読みます。',
          ),
      }),
    stop: () =>
      submit({
        form,
        schema: runIdSchema,
        run: (value) => stopImport(scope, value),
        then: ({ id }) =>
          redirectWithNotice(paths.import(id), '取り込みを止めました。ここまでの分は残っています。'),
      }),
    cancel: () =>
      submit({
        form,
        schema: runIdSchema,
        run: (value) => cancelImport(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '取りやめました。何も登録していません。'),
      }),
    continue: () =>
      submit({
        form,
        schema: runIdSchema,
        run: (value) => queueContinue(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '続きから取り込んでいます。'),
      }),
    takeOver: () =>
      submit({
        form,
        schema: z.unknown(),
        run: () => takeOver(scope, { row: row ?? '' }),
        then: ({ name }) =>
          redirectWithNotice(url.pathname + url.search, `${name}を、一覧の内容に合わせました。`),
      }),
    vanished: () =>
      submit({
        form,
        schema: z.unknown(),
        run: () =>
          answerVanished(scope, {
            ...{ row: row ?? '', version },
            answer: answer === 'closed' ? 'closed' : 'still_there',
          }),
        then: (one) => redirectWithNotice(url.pathname + url.search, vanishedNotices[one.answer](one.name)),
      }),
    undo: () =>
      submit({
        form,
        schema: runIdSchema,
        run: (value) => queueUndo(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '取り消しを始めました。'),
      }),
    repeat: () =>
      submit({
        form,
        schema: runIdSchema,
        run: (value) => repeatImport(scope, value),
        then: ({ id }) => redirectWithNotice(paths.import(id), '同じファイルをもう一度読みました。'),
      }),
    acceptAll: () =>
      submit({
        form,
        schema: acceptRunSchema,
        run: (value) => acceptImported(scope, value),
        then: (result) => listed(result.listed),
      }),
    acceptSome: () =>
      submit({
        form,
        schema: acceptHostsSchema,
        run: (value) => acceptHosts(scope, value),
        then: (result) => listed(result.listed),
      }),
  };
  const act = Object.entries(intents).find(([name]) => name === intent)?.[1];
  if (!act) throw new NotFound('操作');
  return act();
}
