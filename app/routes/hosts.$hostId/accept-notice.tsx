import { Form } from '@remix-run/react';
import { VisibilityField } from '~/components/host-tags/visibility-field';
import { paths } from '~/paths';
import { Notice, plainField, SubmitButton } from '~/ui';

/** A host that waits for its check: who may, lists it here; others read who can. */
export function AcceptNotice({ hostId, mayAccept }: { hostId: string; mayAccept: boolean }) {
  return (
    <div className="stack-after">
      <Notice title="確認待ちです">
        {mayAccept ? (
          <Form method="post" action={paths.acceptHosts()} className="stack">
            <p>名前と種類と圏域を確かめて、一覧に載せてください。</p>
            <input type="hidden" name="ids" value={hostId} />
            <input type="hidden" name="from" value="host" />
            <VisibilityField field={plainField('visibility', 'network')} />
            <SubmitButton>一覧に載せる</SubmitButton>
          </Form>
        ) : (
          <p>
            参加支援の責任者か自治体職員が確かめると、一覧に載ります。さがすことと、条件を聞くことは、いまもできます。
          </p>
        )}
      </Notice>
    </div>
  );
}
