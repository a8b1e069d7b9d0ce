export { deliverMail, NotTaken, resumeMails } from './deliver-mail.server';
export { isLinkToken, linkAddress, linkToken, tokenHash } from './link-token.server';
export { getOutbox } from './list-mails.server';
export { openPost, type Post } from './post.server';
export { linkMark, mailJob, queueMail } from './queue-mail.server';
export {
  insistOnReason,
  reachStateOf,
  reachWarning,
  recordQuestion,
  recordReachOuts,
} from './reach-out.server';
export { getReachCap, setReachCap } from './set-reach-cap.server';
export { sendMailAgain } from './send-mail-again.server';
