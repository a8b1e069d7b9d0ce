import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { FairnessPage } from '~/domain/reports/index.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Notice, SubmitButton, UnavailableButton } from '~/ui';

const LOOK_AGAIN_MS = 2000;

/** Asks for a new run, or says that one is at work; looked up again by itself with script, by a link without. */
export function AskAnew({ page: { asks, isRunning } }: { page: Pick<FairnessPage, 'asks' | 'isRunning'> }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
  if (isRunning)
    return (
      <div className="no-print">
        <Notice
          live
          title="計算しています"
          actions={
            <Link className="link-tall" to={paths.fairness()} reloadDocument>
              いまの様子を見る
            </Link>
          }
        >
          終わると、このページの数が新しくなります。ほかのページは、そのまま使えます。
        </Notice>
      </div>
    );
  if (!asks) return null;
  return (
    <div className="no-print">
      {asks.now ? (
        <Form method="post">
          <SubmitButton variant="secondary" pendingLabel="はじめています…">
            いま計算する
          </SubmitButton>
        </Form>
      ) : (
        <UnavailableButton
          reason={asks.from === null ? '' : `つぎに計算できるのは、${formatDay(asks.from)}からです。`}
        >
          いま計算する
        </UnavailableButton>
      )}
    </div>
  );
}
