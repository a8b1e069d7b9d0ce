import { Form } from '@remix-run/react';
import type { ImportResult } from '~/domain/exchange/index.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { LinkButton, SubmitButton, UnavailableButton } from '~/ui';

/** Who did it when, and the way to do it once more. */
export function Again({ result }: { result: ImportResult }) {
  const { id, canRepeat, state, startedByName, createdAt } = result;
  return (
    <div className="form-actions no-print">
      <p className="form-actions__note">
        {formatInstant(createdAt)}に{startedByName}が開いたファイルです。
        {canRepeat ? 'もう一度取り込んでも、二重にはなりません。人が直したところは残ります。' : ''}
      </p>
      <div className="form-actions__buttons">
        {canRepeat ? (
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <SubmitButton name="intent" value="repeat" variant="secondary" pendingLabel="読んでいます…">
              もう一度取り込む
            </SubmitButton>
          </Form>
        ) : (
          <UnavailableButton
            reason={state === 'running' ? 'いま取り込んでいます。' : '元のファイルは残っていません。'}
            wayOut={
              state === 'running'
                ? '終わってから、もう一度取り込めます。'
                : 'ファイルを選びなおしてください。'
            }
          >
            もう一度取り込む
          </UnavailableButton>
        )}
        <LinkButton variant="quiet" to={paths.imports()}>
          取込の一覧へ
        </LinkButton>
      </div>
    </div>
  );
}
