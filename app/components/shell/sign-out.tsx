import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { countDrafts, ofUser } from '~/components/interview/device-drafts';
import { paths } from '~/paths';
import { Button, SubmitButton } from '~/ui';

/** The way out. Where something is not sent yet it asks first; what then goes, goes after the site let the user out. */
export function SignOut({ mark }: { mark: string }) {
  const [waiting, setWaiting] = useState(0);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (waiting > 0) question.current?.focus();
  }, [waiting]);
  return (
    <Form
      className="account__out"
      method="post"
      action={paths.signout()}
      onSubmit={(event) => {
        const found = waiting > 0 ? 0 : countDrafts(ofUser(mark));
        if (found === 0) return;
        event.preventDefault();
        setWaiting(found);
      }}
    >
      {waiting > 0 ? (
        <div className="stack">
          <p ref={question} tabIndex={-1}>
            まだ送っていない聞き取りが、この端末に{waiting}
            件あります。残すと、14日のあいだ、あなたがサインインしたときだけ開けます。
          </p>
          <SubmitButton variant="secondary" wide pendingLabel="サインアウト中…" name="drafts" value="keep">
            残してサインアウト
          </SubmitButton>
          <SubmitButton variant="danger" wide pendingLabel="サインアウト中…" name="drafts" value="forget">
            消してサインアウト
          </SubmitButton>
          <Button variant="quiet" wide onClick={() => setWaiting(0)}>
            やめる
          </Button>
        </div>
      ) : (
        <SubmitButton variant="quiet" wide pendingLabel="サインアウト中…">
          サインアウト
        </SubmitButton>
      )}
    </Form>
  );
}
