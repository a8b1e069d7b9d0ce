import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import {
  beginEnrolment,
  confirmEnrolment,
  recordAccess,
  removeOwnSecondStep,
  renewRecoveryCodes,
} from '~/domain/accounts/index.server';
import { confirmEnrolmentSchema, passwordAgainSchema } from '~/domain/accounts/schema';
import type { ActionArgs } from '~/http/builders.server';
import { heldBack } from '~/http/entry.server';
import { redirectWithNotice } from '~/http/notice.server';
import { sessionHeaders, visitorOf } from '~/http/session.server';
import { qrPicture, type QrPicture } from '~/lib/qr.server';
import { paths } from '~/paths';

/** Where the page stands after a form was sent; what is secret on it is in this answer and nowhere else. */
export type Stage =
  | { stage: 'password'; lastResult: SubmissionResult }
  | { stage: 'begun'; uri: string; secret: string; picture: QrPicture; lastResult: SubmissionResult | null }
  | { stage: 'codes'; codes: string[] }
  | { stage: 'in-force'; intent: 'renew' | 'remove'; lastResult: SubmissionResult };

const wrongPassword = { password: ['パスワードが違います。もう一度入力してください。'] };
const wrongCode = {
  code: ['コードが違います。アプリの数字が変わるのを待って、新しいものを入力してください。'],
};

const answer = (stage: Stage, status = 200, headers?: Headers) =>
  data(stage, { status, ...(headers ? { headers } : {}) });

export async function takeStep(args: ActionArgs) {
  const intent = args.form.get('intent');
  if (intent === 'confirm') return confirm(args);
  if (intent === 'renew' || intent === 'remove') return change(args, intent);
  return begin(args);
}

async function begin({ session, form, request, requestId }: ActionArgs) {
  const given = parseWithZod(form, { schema: passwordAgainSchema });
  const again = (errors: Record<string, string[]>) =>
    answer(
      { stage: 'password', lastResult: given.reply({ fieldErrors: errors, hideFields: ['password'] }) },
      400,
    );
  if (given.status !== 'success') return again({});
  const begun = await beginEnrolment(session.authUserId, given.value.password, visitorOf(request));
  if (begun.outcome === 'too-many') throw heldBack(begun.until, requestId);
  if (begun.outcome === 'wrong-password') return again(wrongPassword);
  if (begun.outcome === 'impossible')
    return redirectWithNotice(paths.accountSecondStep(), 'すでに設定されています。');
  return answer(drawn(begun.uri, null));
}

function drawn(uri: string, lastResult: SubmissionResult | null): Stage {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return { stage: 'begun', uri, secret, picture: qrPicture(uri), lastResult };
}

async function confirm({ scope, session, form, request }: ActionArgs) {
  const given = parseWithZod(form, { schema: confirmEnrolmentSchema });
  const uri = form.get('uri');
  if (given.status !== 'success') {
    if (typeof uri !== 'string' || !URL.canParse(uri))
      return redirectWithNotice(paths.accountSecondStep(), overWords);
    return answer(drawn(uri, given.reply({ hideFields: ['code'] })), 400);
  }
  const done = await confirmEnrolment(session.authUserId, given.value.code, visitorOf(request));
  if (done.outcome === 'over') return redirectWithNotice(paths.accountSecondStep(), overWords);
  if (done.outcome === 'wrong')
    return answer(drawn(given.value.uri, given.reply({ fieldErrors: wrongCode, hideFields: ['code'] })), 400);
  await recordAccess(scope, { act: 'enrol-second-step' });
  return answer({ stage: 'codes', codes: done.codes }, 200, sessionHeaders(done.cookies));
}

const overWords = '途中でとぎれました。もう一度、はじめからお願いします。';

async function change({ scope, session, form, request, requestId }: ActionArgs, intent: 'renew' | 'remove') {
  const given = parseWithZod(form, { schema: passwordAgainSchema });
  const again = (errors: Record<string, string[]>) =>
    answer(
      {
        stage: 'in-force',
        intent,
        lastResult: given.reply({ fieldErrors: errors, hideFields: ['password'] }),
      },
      400,
    );
  if (given.status !== 'success') return again({});
  const visitor = visitorOf(request);
  const { password } = given.value;
  const done =
    intent === 'renew'
      ? await renewRecoveryCodes(session.authUserId, password, visitor)
      : await removeOwnSecondStep(session.authUserId, password, visitor);
  if (done.outcome === 'too-many') throw heldBack(done.until, requestId);
  if (done.outcome === 'wrong-password') return again(wrongPassword);
  if (done.outcome === 'made') {
    await recordAccess(scope, { act: 'renew-recovery-codes' });
    return answer({ stage: 'codes', codes: [...done.codes] });
  }
  if (done.outcome === 'impossible') return redirectWithNotice(paths.accountSecondStep(), overWords);
  await recordAccess(scope, { act: 'remove-second-step' });
  return redirectWithNotice(paths.account(), '二段階の確認をやめました。', sessionHeaders(done.cookies));
}
