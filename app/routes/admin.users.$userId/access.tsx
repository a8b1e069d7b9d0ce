import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Card, SubmitButton, UnavailableButton } from '~/ui';

interface Seen {
  id: string;
  version: number;
  active: boolean;
}

/** What can be done about somebody's way into the site. */
export function Access({ user, self }: { user: Seen; self: boolean }) {
  return (
    <aside className="stack" aria-label="サインイン">
      <Card>
        <h2 className="heading-3">パスワードを忘れたとき</h2>
        <Act
          user={user}
          intent="reset-password"
          words="いまのパスワードは使えなくなり、すべての端末でサインアウトします。"
        >
          一度きりのパスワードを作る
        </Act>
      </Card>
      <Card>
        <h2 className="heading-3">電話と回復コードをなくしたとき</h2>
        <Act
          user={user}
          intent="reset-second-step"
          words="本人であることを、顔を合わせるか電話をかけなおして確かめてから押してください。"
        >
          二段階の確認をはずす
        </Act>
      </Card>
      <Card>
        <h2 className="heading-3">{user.active ? '使うのを止める' : 'もう一度使う'}</h2>
        {user.active ? (
          self ? (
            <UnavailableButton
              reason="自分の利用は止められません。"
              wayOut="ほかのシステム管理者に頼んでください。"
            >
              利用を止める
            </UnavailableButton>
          ) : (
            <Act user={user} intent="close" words="すぐに入れなくなります。したことの記録は残ります。" danger>
              利用を止める
            </Act>
          )
        ) : (
          <Act user={user} intent="reopen" words="前のパスワードのまま、入れるようになります。">
            もう一度使えるようにする
          </Act>
        )}
      </Card>
    </aside>
  );
}

function Act(props: { user: Seen; intent: string; words: string; danger?: boolean; children: ReactNode }) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="id" value={props.user.id} />
      <input type="hidden" name="version" value={props.user.version} />
      <p>{props.words}</p>
      <SubmitButton variant={props.danger ? 'danger' : 'secondary'} name="intent" value={props.intent}>
        {props.children}
      </SubmitButton>
    </Form>
  );
}
