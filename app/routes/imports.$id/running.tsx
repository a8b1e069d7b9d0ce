import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { ImportResult } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Notice, Progress, SubmitButton } from '~/ui';

/** How far a run is: looked up again every second with script, by a link without. */
export function Running({ result }: { result: ImportResult }) {
  const { state, id, doneRows, totalRows, error, canContinue, undoing } = result;
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== 'running' && state !== 'undoing') return;
    const timer = setInterval(revalidate, 1000);
    return () => clearInterval(timer);
  }, [state, revalidate]);
  if (state === 'running') {
    return (
      <div className="stack">
        <Progress label="取り込んだ行" done={doneRows} total={totalRows} unit="行" />
        <Form method="post" className="form-actions__buttons">
          <Link className="link-tall" to={paths.import(id)} reloadDocument>
            いまの様子を見る
          </Link>
          <input type="hidden" name="id" value={id} />
          <SubmitButton name="intent" value="stop" variant="secondary" pendingLabel="止めています…">
            ここで止める
          </SubmitButton>
        </Form>
      </div>
    );
  }
  if (state === 'undoing') {
    return (
      <div className="stack">
        <Progress label="取り消した行" done={undoing?.done ?? 0} total={undoing?.total ?? 0} unit="行" />
        <Link className="link-tall" to={paths.import(id)} reloadDocument>
          いまの様子を見る
        </Link>
      </div>
    );
  }
  if (!canContinue) return null;
  return (
    <Notice
      tone="attention"
      title={`${formatCount(totalRows)}行のうち${formatCount(doneRows)}行まで終わっています`}
      actions={
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <SubmitButton name="intent" value="continue" pendingLabel="始めています…">
            続きを取り込む
          </SubmitButton>
        </Form>
      }
    >
      {error ||
        (state === 'stopped'
          ? 'ここで止めてあります。'
          : 'サイトが途中で止まりました。動きはじめると、ひとりでに続きを取り込みます。待てないときは、ここから続けられます。')}
    </Notice>
  );
}
