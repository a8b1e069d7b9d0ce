import { LinkButton, Notice } from '~/ui';

export interface OneTimePasswordProps {
  name: string;
  password: string;
  /** Until when, in words. */
  until: string;
  to: string;
}

/** A password for one use, shown this once to the administrator who made it. */
export function OneTimePassword({ name, password, until, to }: OneTimePasswordProps) {
  return (
    <div className="stack">
      <Notice tone="attention" title={`${name}さんに、次のパスワードを渡してください`}>
        この画面を閉じると、二度と見られません。{until}
        まで使えます。はじめて入るときに、自分のパスワードを決めてもらいます。
      </Notice>
      <p>
        <code className="code code--large">{password}</code>
      </p>
      <p className="muted">
        電話か手渡しで伝えてください。メールアドレスといっしょにメールで送らないでください。
      </p>
      <p>
        <LinkButton variant="primary" to={to}>
          伝えました。利用者の一覧へ
        </LinkButton>
      </p>
    </div>
  );
}
