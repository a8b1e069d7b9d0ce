import { Form, type useLoaderData } from '@remix-run/react';
import { faultWords, mailStateNames } from '~/domain/notices/rules';
import { formatInstant } from '~/lib/japanese-date';
import { Card, Facts, SubmitButton, Tag } from '~/ui';
import type { loader } from './route';

type MailView = ReturnType<typeof useLoaderData<typeof loader>>['mails'][number];

/** A mail as it arrives, and how far it got. */
export function Mail({ mail }: { mail: MailView }) {
  const heading = `mail-${mail.id}`;
  return (
    <Card as="article" labelledBy={heading}>
      <h2 className="heading-3" id={heading}>
        {mail.subject}
      </h2>
      <Facts
        items={[
          { label: 'あて先', value: mail.to },
          {
            label: 'ようす',
            value: (
              <Tag mark={mail.state === 'failed' || mail.state === 'unclear' ? 'old' : 'none'}>
                {mailStateNames[mail.state]}
              </Tag>
            ),
            source: howFar(mail),
          },
        ]}
      />
      <div className="mail__text">{withLinks(mail.text)}</div>
      {mail.maySendAgain ? (
        <Form method="post">
          <input type="hidden" name="id" value={mail.id} />
          {mail.state === 'unclear' ? (
            <p className="muted">送っている間にサイトが止まりました。届いていれば、二通目になります。</p>
          ) : null}
          <SubmitButton variant="secondary">もう一度送る</SubmitButton>
        </Form>
      ) : null}
    </Card>
  );
}

/** When it was sent or written, what the mail server said, and when it is tried again. */
function howFar({ sentAt, createdAt, tries, fault, nextTryAt }: MailView): string {
  const said = faultWords(fault);
  return [
    formatInstant(new Date(sentAt ?? createdAt)),
    tries > 1 ? `${tries}回目` : '',
    said === '' ? '' : `${said}（${fault}）`,
    nextTryAt === null ? '' : `${formatInstant(new Date(nextTryAt))}ごろ、もう一度送ります`,
  ]
    .filter(Boolean)
    .join('・');
}

/** Links within this site lead there, under whatever name it is called by. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    if (!URL.canParse(part)) return part;
    const { pathname, search } = new URL(part);
    return (
      <a key={index} href={pathname + search}>
        {part}
      </a>
    );
  });
}
