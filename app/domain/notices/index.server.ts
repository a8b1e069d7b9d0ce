export { deliverMail, NotTaken, resumeMails } from './deliver-mail.server';
export { isLinkToken, linkAddress, linkToken, tokenHash } from './link-token.server';
export { getOutbox, type OutboxPage } from './list-mails.server';
export { openPost, type Letter, type Post } from './post.server';
export { linkMark, mailJob, queueMail, type OutgoingMail } from './queue-mail.server';
export {
  insistOnReason,
  reachStateOf,
  reachWarning,
  recordQuestion,
  recordReachOuts,
  type ReachOut,
  type ReachState,
} from './reach-out.server';
export { getReachCap, setReachCap } from './set-reach-cap.server';
export { sendMailAgain } from './send-mail-again.server';
