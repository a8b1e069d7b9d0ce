import { Form, Link } from '@remix-run/react';
import type { getEndingForm } from '~/domain/meetings/index.server';
import { outcomeNames } from '~/domain/meetings/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Notice, SubmitButton } from '~/ui';

export type EndingForm = Awaited<ReturnType<typeof getEndingForm>>;

/** Why nothing can be put to a meeting now, or what the last one found. */
export function BeforeProposal({ found }: { found: EndingForm }) {
  const { code, decision, last, lastOutcome, meetings } = found;
  if (last?.itemStatus === 'proposed') {
    return (
      <Notice title={`${formatDay(last.heldOn)}の会議に出しています`}>
        <p>
          <Link to={paths.meeting(last.meetingId)}>会議の議題を見る</Link>
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="code" value={code} />
          <SubmitButton variant="secondary">議題を取り下げる</SubmitButton>
        </Form>
      </Notice>
    );
  }
  if (!decision.ok) {
    return (
      <Notice
        tone="attention"
        title={decision.reason}
        actions={<Link to={paths.case(code)}>ケースへもどる</Link>}
      >
        {decision.wayOut}
      </Notice>
    );
  }
  return (
    <>
      {lastOutcome ? (
        <Notice
          title={`前の会議（${formatDay(lastOutcome.heldOn)}）の結果：${outcomeNames[lastOutcome.outcome]}`}
        >
          {lastOutcome.note || '申し合わせの記録はありません。'}
          前に書いたことは、下に残っています。
        </Notice>
      ) : null}
      {meetings.length === 0 ? (
        <Notice tone="attention" title="これから開く会議がありません">
          多機関協働の担当に、会議の日を入れてもらってください。
        </Notice>
      ) : null}
    </>
  );
}
