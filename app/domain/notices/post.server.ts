import { createTransport } from 'nodemailer';
import { judgeFailure, type PostFailure, type Posted } from './mail-rules';

export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Hands mails to a mail server. */
export interface Post {
  send(letter: Letter): Promise<Posted>;
  close(): void;
}

/** Together shorter than the time after which a mail being sent counts as left behind. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 40_000 };

/**
 * The mail server of the settings. Every letter keeps one Message-ID over all its tries, and says that nobody wrote
 * it, so that no automatic answer comes back.
 *
 * @param from 「名前 <address>」 or an address.
 */
export function openPost(smtpUrl: string, from: string): Post {
  const url = new URL(smtpUrl);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? url.hostname;
  return {
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ok: true };
      } catch (error) {
        return judgeFailure(error as PostFailure);
      }
    },
    close: () => transport.close(),
  };
}
