import { Form, Link } from '@remix-run/react';
import type { DemoTown } from '~/domain/accounts/index.server';
import { roleNames, type Role } from '~/domain/kernel/permissions';
import { Icon, SubmitButton } from '~/ui';

/** What each role comes to the site for, in one sentence. */
const purposes: Record<Role, string> = {
  coordinator: '「行ける場所はありますか」に、三つの場所と理由で答えます。',
  referrer: 'ケースを作らずに場所をさがし、参加支援へつなぎます。',
  manager: '遅れている連絡と、準備のできたプランを見わたします。',
  multi_agency: '重層的支援会議の議題をそろえ、記録します。',
  officer: '支援決定をし、協力費を決めます。',
  finance: '決まった協力費を支払います。',
  community: '足りない場所を地図で見つけ、町に声をかけます。',
  host: '打診に返事をし、空いている時間と協力費を伝えます。',
  admin: '利用者と役割、圏域、設定、記録を受けもちます。',
};

/** The accounts of the demonstration: each signs in with one touch. */
export function DemoAccounts({ town, next }: { town: DemoTown; next: string }) {
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts-title">
      <h2 className="heading-2" id="demo-accounts-title">
        架空の{town.name}で試す
      </h2>
      <p className="muted">
        人も場所もすべて作りものです。パスワードはどれも <code className="code">{town.password}</code> です。
      </p>
      <ul className="demo-accounts__list">
        {town.accounts.map((account) => (
          <li key={account.mail} className="demo-accounts__row">
            <div>
              <p className="demo-accounts__role">{roleNames[account.role]}</p>
              <p>{purposes[account.role]}</p>
              <p className="source">{account.mail}</p>
            </div>
            <Form method="post">
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="mail" value={account.mail} />
              <input type="hidden" name="password" value={town.password} />
              <SubmitButton variant="quiet" name="as" value={account.role} pendingLabel="入っています…">
                <span className="visually-hidden">{roleNames[account.role]}として</span>入る
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {town.others.map((other) => (
        <p key={other.code} className="demo-accounts__other">
          <Link className="link-tall" to={`?municipality=${other.code}`}>
            {other.name}の利用者で入る
            <Icon name="chevron-right" size={20} />
          </Link>
          <span className="muted">ほかの町のことは、一つも見えません。</span>
        </p>
      ))}
    </section>
  );
}
