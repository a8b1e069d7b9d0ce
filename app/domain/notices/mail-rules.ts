export const mailStates = ['waiting', 'sending', 'sent', 'kept', 'failed', 'unclear'] as const;
export type MailState = (typeof mailStates)[number];

export const mailStateNames: Record<MailState, string> = {
  waiting: '送信待ち',
  sending: '送っている',
  sent: '送った',
  kept: 'サイトの中に置いた',
  failed: '送れなかった',
  unclear: '送れたか分からない',
};

/** A mail is tried so often, over about fifteen hours. */
export const mostTries = 12;

/** How a try to hand a mail to the mail server ended. */
export type Posted =
  | { ok: true }
  | {
      ok: false;
      /** later: it did not take it now; never: it will not take it; unclear: it may have taken it. */
      again: 'later' | 'never' | 'unclear';
      /** A number or a class of failure, never the server's words, which can repeat the address. */
      fault: string;
    };

/** What is known of a failure: the answer of the server, or during which command the connection broke. */
export interface PostFailure {
  responseCode?: number | undefined;
  code?: string | undefined;
  command?: string | undefined;
}

/**
 * What a failure means: 4xx is for now, 5xx for good (but a wrong sign-in is ours to mend); a connection that broke
 * while the text was being handed over leaves open whether it was taken.
 */
export function judgeFailure({ responseCode, code, command }: PostFailure): Posted {
  const fault = responseCode === undefined ? (code ?? 'unknown') : String(responseCode);
  if (code === 'EAUTH') return { ok: false, again: 'later', fault };
  if (responseCode !== undefined) return { ok: false, again: responseCode >= 500 ? 'never' : 'later', fault };
  return { ok: false, again: command === 'DATA' ? 'unclear' : 'later', fault };
}

/** The state after a try, the `tries`-th. */
export function stateAfter(posted: Posted, tries: number): MailState {
  if (posted.ok) return 'sent';
  if (posted.again === 'unclear') return 'unclear';
  return posted.again === 'never' || tries >= mostTries ? 'failed' : 'waiting';
}

/** When a mail that was not taken is tried again after its `tries`-th try: the queue waits e^tries seconds, e^10 at most. */
export function nextTryAt(lastTriedAt: Date, tries: number): Date {
  return new Date(lastTriedAt.getTime() + Math.exp(Math.min(tries, 10)) * 1_000);
}

/** What kept a mail from being taken, for a person who looks after the mail server; '' for no failure. */
export function faultWords(fault: string): string {
  if (fault === '') return '';
  if (fault === '535' || fault === 'EAUTH') return 'メールサーバーの利用者名かパスワードが違うと言われました';
  if (/^4\d\d$/.test(fault)) return 'メールサーバーが、いまは受け取れないと答えました';
  if (/^5\d\d$/.test(fault)) return 'メールサーバーが、受け取らないと答えました';
  return 'メールサーバーにつながりませんでした';
}

/** Mails that a person may send again by hand. */
export function maySendAgain(state: MailState): boolean {
  return state === 'failed' || state === 'unclear';
}
