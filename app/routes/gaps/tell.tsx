import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { gapStatusNames, type GapStatus } from '~/domain/community/rules';
import { Card, ErrorSummary, SubmitButton, TextField, UnavailableButton } from '~/ui';

interface TellProps {
  area: { areaId: string; name: string; population: number | null; aged: number | null };
  page: {
    resource: { key: string; label: string };
    told: Record<string, GapStatus>;
    mayRaise: boolean;
  };
  lastResult: SubmissionResult | null;
}

/** 「足りないと伝える」: puts the lack of the chosen area on the list, once. */
export function Tell({ area, page: { resource, told, mayRaise }, lastResult }: TellProps) {
  const status = told[area.areaId];
  return (
    <Card as="div" className="gaps-tell">
      <h3 className="heading-3">{area.name}に足りないことを伝える</h3>
      {area.population === null ? null : (
        <p>
          人口 {area.population.toLocaleString('ja-JP')}人
          {area.aged === null ? null : `（高齢化率 ${area.aged.toFixed(1)}%）`}
        </p>
      )}
      <p className="muted">数と理由だけを一覧に載せます。個人のことは載りません。</p>
      {status ? (
        <p>
          「{resource.label}」は、すでに伝えられています（{gapStatusNames[status]}）。
          <a href="#told">一覧で見る</a>
        </p>
      ) : mayRaise ? (
        <TellForm
          key={`${area.areaId} ${resource.key}`}
          areaId={area.areaId}
          resource={resource.key}
          lastResult={lastResult}
        />
      ) : (
        <UnavailableButton reason="伝えるのは、相談・参加支援・多機関協働・地域づくりの担当です。">
          足りないと伝える
        </UnavailableButton>
      )}
    </Card>
  );
}

function TellForm({
  areaId,
  resource,
  lastResult,
}: {
  areaId: string;
  resource: string;
  lastResult: SubmissionResult | null;
}) {
  const mine = lastResult?.initialValue?.['intent'] === 'raise' ? lastResult : null;
  const [form, fields] = useForm<{ note: string }>({
    id: 'tell',
    lastResult: mine,
    defaultValue: { note: '' },
  });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="raise" />
      <input type="hidden" name="areaId" value={areaId} />
      <input type="hidden" name="resource" value={resource} />
      <div className="gaps-tell__row">
        <TextField field={fields.note} label="気づいたこと" help="人のことは書かず、場所と時間のことを。" />
        <SubmitButton size="big">足りないと伝える</SubmitButton>
      </div>
    </Form>
  );
}
