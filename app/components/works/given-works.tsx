import { creditNames, loanStand, type LoanHow } from '~/domain/works/rules';
import { formatDay, formatMonthDay, type Day } from '~/lib/japanese-date';
import { Band, EmptyState, Table } from '~/ui';

export interface GivenLoan {
  id: string;
  title: string;
  hostName: string;
  how: LoanHow;
  lentOn: Day;
  lentBy: string;
  dueOn: Day | null;
  returnedOn: Day | null;
  recalledOn: Day | null;
  agreedOn: Day;
}

export interface GivenPrint {
  id: string;
  title: string;
  hostName: string;
  printedIn: string;
  printedOn: Day;
  creditWords: string;
  recordedBy: string;
  agreedOn: Day;
}

export interface Given {
  today: Day;
  loans: readonly GivenLoan[];
  prints: readonly GivenPrint[];
}

const howWords: Record<LoanHow, string> = { lent: '貸した', on_the_spot: 'その場で見せた' };

/** What was given of a person's works: the register of loans, and what was printed and cannot be taken back. */
export function GivenWorks({ given: { today, loans, prints } }: { given: Given }) {
  if (loans.length + prints.length === 0) return null;
  return (
    <>
      <Band
        title="作品の貸し出し"
        lead="何を、いつ、どこに見せて、いつ返ってきたか。"
        count={`${loans.length}件`}
      >
        {loans.length === 0 ? (
          <EmptyState title="まだ、作品はどこにも見せていません">
            見せたり貸したりすると、一行ずつ残ります。
          </EmptyState>
        ) : (
          <Table
            caption="作品の貸し出し"
            hideCaption
            rows={loans}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', label: '作品', rowHeader: true, cell: ({ title }) => title },
              {
                key: 'host',
                label: '見せた先',
                cell: ({ hostName, how }) => `${hostName}（${howWords[how]}）`,
              },
              {
                key: 'on',
                label: '見せた日',
                cell: ({ lentOn, lentBy }) => `${formatMonthDay(lentOn)}　${lentBy}`,
              },
              { key: 'ground', label: 'ご本人の返事', cell: ({ agreedOn }) => formatMonthDay(agreedOn) },
              { key: 'back', label: '返ってきた日', cell: (loan) => backOf(loan, today) },
            ]}
          />
        )}
      </Band>
      {prints.length > 0 ? (
        <Band
          title="もう載った作品"
          lead="同意を取りやめても、もう載ったものは取りもどせません。どこにいつ載ったかを、そのまま伝えます。"
          count={`${prints.length}件`}
        >
          <Table
            caption="もう載った作品"
            hideCaption
            rows={prints}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', label: '作品', rowHeader: true, cell: ({ title }) => title },
              {
                key: 'in',
                label: '載ったもの',
                cell: ({ hostName, printedIn }) => `${hostName}「${printedIn}」`,
              },
              { key: 'on', label: '載った日', nowrap: true, cell: ({ printedOn }) => formatDay(printedOn) },
              { key: 'credit', label: '作者名', cell: ({ creditWords: words }) => words || creditNames.none },
              { key: 'ground', label: 'ご本人の返事', cell: ({ agreedOn }) => formatMonthDay(agreedOn) },
            ]}
          />
        </Band>
      ) : null}
    </>
  );
}

function backOf(loan: GivenLoan, today: Day): string {
  const { returnedOn, recalledOn, dueOn } = loan;
  if (returnedOn) return formatMonthDay(returnedOn);
  if (recalledOn) return `返してもらう（${formatMonthDay(recalledOn)}から、貸し続けられません）`;
  const until = dueOn ? `（${formatMonthDay(dueOn)}まで）` : '';
  return loanStand(loan, today) === 'lent' ? `貸し出し中${until}` : `返してもらう${until}`;
}
