import { CaseLine } from '~/components/case-line';
import type { getPack } from '~/domain/handover/index.server';
import { caseStatusNames, formatCaseCode, type SlipState } from '~/domain/people/rules';
import { formatDay, formatMonthDay } from '~/lib/japanese-date';
import { Card, Facts } from '~/ui';

type Sheet = Awaited<ReturnType<typeof getPack>>['sheets'][number];

const slipWords: Record<SlipState, string> = {
  not_made: 'まだ作っていない',
  not_checked: 'まだ照らし合わせていない',
  out_of_date: '照らし合わせてから日がたっている',
  in_order: '照らし合わせてある',
};

/** What the next one must know first of one case, with room to write by hand. */
export function CaseSheet({ sheet }: { sheet: Sheet }) {
  const { code, line, slip, slipKeptAt, consents, goals, monitoringOn, placements } = sheet;
  const places = placements.map(
    ({ hostName, statusName, timeText, trialOn }) =>
      `${hostName}：${statusName}${timeText ? ` ${timeText}` : ''}${trialOn ? `（見学・お試し ${formatMonthDay(trialOn)}）` : ''}`,
  );
  const items = [
    { label: '同意', value: consents.join('、') || 'まだ一つもない' },
    { label: '対応票', value: slipKeptAt ? `${slipKeptAt}・${slipWords[slip]}` : slipWords[slip] },
    { label: 'プランの目標', value: goals.join('／') || 'まだない' },
    { label: 'モニタリング', value: monitoringOn ? formatDay(monitoringOn) : '未定' },
    { label: '受入れ', value: places.join('／') || 'なし' },
    { label: '口で伝えること', value: '（ここに手で書く）' },
  ];
  return (
    <Card as="section">
      <h2 className="heading-3">
        {formatCaseCode(code)}　{caseStatusNames[line.status]}
      </h2>
      <CaseLine line={line} code={false} />
      <Facts items={items} />
    </Card>
  );
}
