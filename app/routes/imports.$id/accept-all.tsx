import { useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { VisibilityField } from '~/components/host-tags/visibility-field';
import type { ImportResult } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { Band, Notice, SubmitButton } from '~/ui';

/** All hosts of the run that wait, put on the list at once by those who may. */
export function AcceptAll({ result }: { result: ImportResult }) {
  const { id, waiting, mayAccept } = result;
  const [, fields] = useForm<{ visibility: string }>({
    id: 'accept-all',
    defaultValue: { visibility: 'network' },
  });
  if (!mayAccept) {
    return (
      <Notice title={`${formatCount(waiting)}か所が確認を待っています`}>
        一覧に載せるのは、参加支援の責任者か市の職員です。「確認待ちの受入先」に並んでいます。
      </Notice>
    );
  }
  return (
    <Band
      title="一覧に載せる"
      lead="載せても「まだ聞いていない」のままです。打診の前に、気持ちを聞きます。"
      count={`確認待ち ${formatCount(waiting)}か所`}
    >
      <Form method="post" className="form">
        <input type="hidden" name="id" value={id} />
        <VisibilityField field={fields.visibility} />
        <p>
          <SubmitButton name="intent" value="acceptAll" pendingLabel="載せています…">
            {`${formatCount(waiting)}か所すべてを一覧に載せる`}
          </SubmitButton>
        </p>
      </Form>
    </Band>
  );
}
