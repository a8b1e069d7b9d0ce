import {
  changeUser,
  closeUser,
  reopenUser,
  resetUserPassword,
  resetUserSecondStep,
} from '~/domain/accounts/index.server';
import { changeUserSchema, userSeenSchema } from '~/domain/accounts/schema';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';

/** Takes whichever of the page's forms was sent. */
export async function takeIntent({ scope, form }: ActionArgs) {
  const intent = form.get('intent');
  const back = (notice: string) => () => redirectWithNotice(paths.adminUsers(), notice);
  if (intent === 'reset-password')
    return submit({
      form,
      schema: userSeenSchema.pick({ id: true }),
      run: (value) => resetUserPassword(scope, value),
      then: ({ name, password, until }) => ({ made: { name, password, until: formatInstant(until) } }),
    });
  if (intent === 'reset-second-step')
    return submit({
      form,
      schema: userSeenSchema.pick({ id: true }),
      run: (value) => resetUserSecondStep(scope, value),
      then: back('二段階の確認をはずしました。次に入ったとき、設定しなおしてもらってください。'),
    });
  if (intent === 'close')
    return submit({
      form,
      schema: userSeenSchema,
      run: (value) => closeUser(scope, value),
      then: back('利用を止めました。いま使っている端末も、すべてサインアウトしました。'),
    });
  if (intent === 'reopen')
    return submit({
      form,
      schema: userSeenSchema,
      run: (value) => reopenUser(scope, value),
      then: back('もう一度使えるようにしました。'),
    });
  return submit({
    form,
    schema: changeUserSchema,
    run: (value) => changeUser(scope, value),
    then: back('変更を保存しました。'),
  });
}
