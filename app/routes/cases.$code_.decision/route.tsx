import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GoalList } from '~/components/plan/goal-list';
import { getDecision, recordDecision } from '~/domain/meetings/index.server';
import { DecisionList } from '~/components/case/decision-list';
import { planPatternWords } from '~/domain/meetings/rules';
import { recordDecisionSchema } from '~/domain/meetings/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Card, Facts, Page, PageHead, UnavailableButton } from '~/ui';
import { DecisionForm } from './decision-form';

export const meta: MetaFunction = () => [{ title: '支援決定｜むすびば' }];

export const loader = pageLoader({
  permission: 'decisions.record',
  load: ({ scope, params }) => getDecision(scope, params['code'] ?? ''),
});

export const action = pageAction({
  permission: 'decisions.record',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: recordDecisionSchema,
      run: (value) => recordDecision(scope, value),
      then: () => redirectWithNotice(paths.meetings(), '支援決定を記録しました。担当が活動を始められます。'),
    }),
});

export default function Decision() {
  const { code, plan, pattern, metOn, slip, agencyName, decisions, decider, today } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`${formatCaseCode(code)} の支援決定`}
        lead="この画面を印刷すると、起案に使えます。"
        crumbs={[{ label: '会議', to: paths.meetings() }]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Card as="section">
            <h2 className="heading-2">プラン {plan.number}</h2>
            <Facts
              items={[
                { label: 'ケース', value: formatCaseCode(code) },
                { label: '型', value: pattern ? planPatternWords[pattern].name : 'まだありません' },
                { label: '会議の判断', value: metOn ? `${formatWareki(metOn)} 適切` : 'まだありません' },
                { label: '支援方針', value: plan.policy },
                { label: '検討したほかの制度', value: plan.schemesConsidered || '記録なし' },
                {
                  label: '期間',
                  value:
                    plan.periodFrom && plan.periodTo
                      ? `${formatWareki(plan.periodFrom)}から${formatWareki(plan.periodTo)}まで`
                      : '記録なし',
                },
                {
                  label: '見直す日',
                  value: plan.monitoringOn ? formatWareki(plan.monitoringOn) : '記録なし',
                },
                { label: '書いた人', value: plan.writerName },
                { label: '担当の機関', value: agencyName },
                {
                  label: '対応票',
                  value: slip.checkedOn
                    ? `${formatWareki(slip.checkedOn)} 確かめた（${slip.checkedBy ?? agencyName}）`
                    : 'まだ確かめていません',
                },
              ]}
            />
            <GoalList goals={plan.goals} />
          </Card>
          <Band title="決定を記録する">
            {decider.ok ? (
              <DecisionForm code={code} plan={plan} mixed={pattern === 'mixed'} today={today} />
            ) : (
              <UnavailableButton reason={decider.reason} wayOut={decider.wayOut}>
                支援決定を記録する
              </UnavailableButton>
            )}
          </Band>
          {decisions.length > 0 ? (
            <Band title="これまでの支援決定">
              <DecisionList decisions={decisions} />
            </Band>
          ) : null}
        </div>
      </Page>
    </>
  );
}
