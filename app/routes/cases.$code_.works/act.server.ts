import {
  addWork,
  answerForWork,
  changeWork,
  lendWork,
  recordPrint,
  takeBackWork,
} from '~/domain/works/index.server';
import {
  addWorkSchema,
  answerForWorkSchema,
  changeWorkSchema,
  lendWorkSchema,
  recordPrintSchema,
  takeBackWorkSchema,
} from '~/domain/works/schema';
import { byIntent, taking } from '~/http/intents.server';

/** The forms of the page of works, each with its own command. */
export const actOnWorks = byIntent({
  add: taking(addWorkSchema, addWork, '作品を加えました。見せる前に、ご本人の返事を記録してください。'),
  change: taking(changeWorkSchema, changeWork, '書きかえました。'),
  answer: taking(answerForWorkSchema, answerForWork, ({ state, recalled }) =>
    state !== 'withdrawn'
      ? 'この作品の返事を記録しました。'
      : recalled > 0
        ? '取りやめを記録しました。貸している作品は「返してもらう」になり、受入先の画面では題と作者名が消え、種類と貸した日だけが残りました。'
        : '取りやめを記録しました。この記録では、新しく返してもらう作品はありません。',
  ),
  lend: taking(lendWorkSchema, lendWork, ({ how, hostName, isRecalled }) =>
    how === 'lent'
      ? `${hostName}に貸したことを記録しました。${isRecalled ? 'いまは貸し続けられないので、「返してもらう」になっています。' : ''}`
      : `${hostName}に見せたことを記録しました。`,
  ),
  return: taking(takeBackWorkSchema, takeBackWork, '返ってきたことを記録しました。'),
  print: taking(recordPrintSchema, recordPrint, '載ったことを記録しました。'),
});
