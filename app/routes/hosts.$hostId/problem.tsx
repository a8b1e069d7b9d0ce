import type { FormResult } from '~/http/form.server';
import { insuranceResult } from '~/components/insurance';
import { Notice } from '~/ui';

/** Why one of the small forms of the page was not taken. The forms of a visit and of insurances tell their own. */
export function Problem({ lastResult }: { lastResult: FormResult | undefined }) {
  const messages = Object.values(lastResult?.error ?? {}).flatMap((one) => one ?? []);
  if (messages.length === 0 || tellsItself(lastResult)) return null;
  return (
    <div className="stack-after">
      <Notice tone="attention" title="まだ保存していません" live>
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    </div>
  );
}

function tellsItself(lastResult: FormResult | undefined): boolean {
  return intentOf(lastResult) === 'visit' || insuranceResult(lastResult) !== undefined;
}

/** Which form of the page an answer belongs to. */
export function intentOf(lastResult: FormResult | undefined): string {
  const intent: unknown = lastResult?.initialValue?.['intent'];
  return typeof intent === 'string' ? intent : '';
}
