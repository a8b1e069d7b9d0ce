import { Form } from '@remix-run/react';
import type { ImportResult } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { Disclosure, Notice, SubmitButton } from '~/ui';

/** What an undo took back and left, and the way to one. */
export function Undo({ result }: { result: ImportResult }) {
  const { id, state, canUndo, undone, views } = result;
  const stayed = views.find(({ view }) => view === 'stayed')?.count ?? 0;
  if (state === 'undone') {
    return (
      <Notice
        tone="success"
        title={`登録${formatCount(undone.removed)}か所を消し、${formatCount(undone.reverted)}か所を取り込む前の内容に戻しました`}
      >
        {stayed > 0
          ? `${formatCount(stayed)}か所は、人が手を入れたか、ほかの一覧にもあるので残しました。「取り消さずに残した」で、わけを見られます。`
          : '残ったものはありません。'}
      </Notice>
    );
  }
  if (!canUndo) return null;
  return (
    <Disclosure summary={state === 'undoing' ? '取り消しが進まないとき' : 'この取込を取り消す'}>
      <Form method="post" className="stack">
        <input type="hidden" name="id" value={id} />
        <p>
          この取込で登録した受入先を消し、変えた項目を前の内容に戻します。一覧に載せたもの、人が直したもの、受入れなどの記録があるもの、ほかの一覧にもあるものは残ります。
        </p>
        <p>
          <SubmitButton name="intent" value="undo" variant="secondary" pendingLabel="取り消しています…">
            {state === 'undoing' ? '取り消しを続ける' : 'この取込を取り消す'}
          </SubmitButton>
        </p>
      </Form>
    </Disclosure>
  );
}
