import { useLoaderData } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { Card, Notice } from '~/ui';
import type { loader } from './route';

/** The works that lie here: how their maker may be named, until when, and what is to be given back. */
export function LentWorks() {
  const { lent } = useLoaderData<typeof loader>();
  if (lent.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="heading-3">お借りしている作品</h2>
      <ul className="lines">
        {lent.map((work, index) => (
          <li key={index}>
            {work.isRecalled ? (
              <Notice tone="attention" title="返してください">
                {formatDay(work.lentOn)}にお借りした作品（{work.kindName}
                ）は、見せたり載せたりできなくなりました。担当が受け取りにうかがいます。
              </Notice>
            ) : (
              <>
                <p>
                  {work.title}（{work.kindName}）
                </p>
                <p className="facts-line">
                  <span>作者名：{work.creditWords}</span>
                  {work.dueOn ? <span>{formatDay(work.dueOn)}までに返す</span> : null}
                </p>
                <p className="muted">
                  載せるときは、先に担当に知らせてください。写真に撮って広めないでください。
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
