import { once } from 'node:events';
import { database } from '#db/client.server';
import { startWorker } from '~/jobs/worker.server';
import { readArguments, type CliCommand } from './command.server';

/** The jobs in a process of their own, beside sites that run with JOBS=separate. */
export const work: CliCommand = {
  name: 'work',
  usage: '',
  summary: 'メールの送信などの仕事を、止めるまで引き受けます（サイトを JOBS=separate で動かすとき）。',
  async run(args, say) {
    readArguments(args, {});
    const worker = startWorker(database().urls.owner);
    say('仕事を待っています。止めるときは Ctrl+C を押してください。');
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await worker.stop();
  },
};
