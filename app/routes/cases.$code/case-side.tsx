import { useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { consentMarks } from '~/components/consent-mark';
import { caseStatusNames, consentStateShort, formatCaseCode } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, DateField, Disclosure, Facts, LinkButton, Notice, SubmitButton, Tag, TextField } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps, type FoundCase } from './found';
import { SlipCard } from './slip-card';

/** Beside the work: what comes next, what was agreed, the paper slip, the facts. */
export function CaseSide({ found, result }: FormProps) {
  return (
    <aside className="stack" aria-label="予定・同意・基本のこと">
      {found.mayEdit ? <NextDate found={found} result={result} /> : null}
      <StallNotice found={found} />
      <ConsentCard found={found} />
      <SlipCard found={found} result={result} />
      <FactsCard found={found} />
    </aside>
  );
}

function NextDate({ found, result }: FormProps) {
  const { lastContactOn, nextOn, nextWhat } = found.line;
  const [form, fields] = useForm({
    id: 'next',
    lastResult: resultOf(result, 'next'),
    defaultValue: { lastContactOn: lastContactOn ?? '', nextOn: nextOn ?? '', nextWhat },
  });
  return (
    <Card as="section">
      <h2 className="heading-3">つぎの予定</h2>
      <p>{nextOn ? `${formatDay(nextOn)} ${nextWhat}` : 'つぎの日はまだ決まっていません。'}</p>
      <Disclosure summary="書きかえる" open={resultOf(result, 'next') ? true : undefined}>
        <CaseForm form={form} intent="next" found={found}>
          <DateField field={fields.lastContactOn} label="さいごの連絡" />
          <DateField field={fields.nextOn} label="つぎの日" />
          <TextField field={fields.nextWhat} label="つぎにすること" placeholder="例：見学に付きそう" />
          <SubmitButton variant="secondary">保存する</SubmitButton>
        </CaseForm>
      </Disclosure>
    </Card>
  );
}

/** Only once it stands still: until then nothing presses anybody (INT-15). */
function StallNotice({ found: { stall, today, line } }: { found: FoundCase }) {
  if (!stall || stall.from > today) return null;
  return (
    <Notice tone="attention" title={`${formatDay(stall.from)}から、止まっています`}>
      「{caseStatusNames[line.status]}」のまま、{stall.days}
      営業日をこえました。急がせる必要はありません。つぎの日を決めると、その日まで知らせません。
    </Notice>
  );
}

function ConsentCard({ found }: { found: FoundCase }) {
  return (
    <Card as="section">
      <h2 className="heading-3">同意</h2>
      <ul className="lines consent-list">
        {found.consents.map(({ scope, name, state }) => (
          <li key={scope} className="lines__row">
            <span>{name}</span>
            <Tag mark={consentMarks[state]}>{consentStateShort[state]}</Tag>
          </li>
        ))}
      </ul>
      <LinkButton to={paths.consents(found.line.code)}>
        {found.mayRecordConsent ? '同意を記録する' : '同意の記録を見る'}
      </LinkButton>
    </Card>
  );
}

function FactsCard({ found }: { found: FoundCase }) {
  const { minor, dates, agencies, line } = found;
  const day = (value: string | null) => (value ? formatDay(value) : null);
  const items = [
    { label: 'つなぎ元', value: line.referrer ?? found.referralSource },
    { label: '狭間の型', value: found.gapType },
    { label: '圏域', value: found.areaName ?? '分からない' },
    { label: '年代', value: found.ageBand },
    {
      label: '未成年',
      value: minor
        ? `保護者の同意は${minor.guardianConsent ? '確かめた' : 'まだ'}、ご本人の気持ちは${minor.childViewHeard ? '聞いた' : 'まだ'}${minor.compulsorySchool ? '、義務教育の間' : ''}`
        : null,
    },
    {
      label: 'まとめたケース',
      value: found.takenUp.map(({ code }) => formatCaseCode(code)).join('、'),
    },
    { label: '自分の機関の番号', value: found.caseRef },
    { label: '関わる機関', value: agencies.map(({ name }) => name).join('、') },
    { label: '受け付けた日', value: day(dates.createdOn) },
    { label: '利用申込', value: day(dates.appliedOn) },
    { label: '決定前の関わり', value: day(dates.earlyEngagementOn) },
    { label: '会議で必要と判断', value: day(dates.needConfirmedOn) },
    { label: '支援決定', value: day(dates.supportDecidedOn) },
    { label: '終わった日', value: day(dates.closedOn) },
    { label: 'そのわけ', value: found.course.reason },
  ].filter((item): item is { label: string; value: string } => Boolean(item.value));
  return (
    <Card as="section">
      <h2 className="heading-3">基本のこと</h2>
      <Facts items={items} />
      {found.mayEdit ? <Link to={paths.editCase(line.code)}>基本のことを書きかえる</Link> : null}
    </Card>
  );
}
