import { Form } from '@remix-run/react';
import { Band, SubmitButton, Tag } from '~/ui';

export interface SessionLine {
  id: string;
  browser: string;
  current: boolean;
  signedIn: string;
  lastSeen: string;
}

/** Where somebody is signed in now; each place can be closed from here. */
export function Sessions({ sessions }: { sessions: readonly SessionLine[] }) {
  return (
    <Band
      title="サインインしている端末"
      lead="30分使わないか、12時間たつと、ひとりでにサインアウトします。"
      count={`${sessions.length}台`}
    >
      <ul className="lines">
        {sessions.map((line) => (
          <li key={line.id} className="lines__row">
            <div>
              <p className="heading-4">{line.browser}</p>
              <p className="muted">
                <span className="nowrap">サインイン {line.signedIn}</span>{' '}
                <span className="nowrap">最後の操作 {line.lastSeen}</span>
              </p>
            </div>
            {line.current ? (
              <Tag mark="fresh">いま使っている端末</Tag>
            ) : (
              <Form method="post">
                <SubmitButton variant="quiet" name="session" value={line.id}>
                  <span className="visually-hidden">{line.browser}を</span>サインアウト
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" className="account-end">
        <SubmitButton variant="danger" name="intent" value="end-all">
          すべての端末からサインアウト
        </SubmitButton>
        <p className="muted">
          この端末も含みます。見覚えのない端末があるときに使い、パスワードも変えてください。
        </p>
      </Form>
    </Band>
  );
}
