import { runQueue, type Queue } from '#db/queue.server';
import { NotInStep, secondEngine } from '#search/index.server';
import { NotTaken, openPost } from '~/domain/notices/index.server';
import { env } from '~/env.server';
import { failureFacts, log } from '~/http/log.server';
import { jobHandlers, resumeJobs } from './handlers.server';

/** Runs the jobs of all municipalities in this process until stopped. */
export function startWorker(ownerUrl: string): Queue {
  const { SMTP_URL, MAIL_FROM } = env();
  const post = SMTP_URL && MAIL_FROM ? openPost(SMTP_URL, MAIL_FROM) : null;
  if (secondEngine()?.settings.adminKey === null)
    log.warn('MEILISEARCH_ADMIN_KEY is missing: changes do not reach the search server from here');
  const queue = runQueue({
    ownerUrl,
    handlers: jobHandlers(post),
    resume: resumeJobs,
    report: {
      failed: ({ task, attempt, last }, error) => {
        const facts = { job: task, attempt, last };
        if (error instanceof NotTaken) log.info(facts, 'the mail server did not take a mail now');
        else if (error instanceof NotInStep)
          log.info({ ...facts, reason: error.reason }, 'the search server did not take changes now');
        else log.error({ ...facts, error: failureFacts(error) }, 'a job failed');
      },
      lost: (error) => log.warn({ error: failureFacts(error) }, 'the queue cannot be reached'),
    },
  });
  return {
    stop: async () => {
      await queue.stop();
      post?.close();
    },
  };
}
