import { Link } from '@remix-run/react';
import { answerNames, loanStand } from '~/domain/works/rules';
import { formatMonthDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure, Facts, Notice, UnavailableButton } from '~/ui';
import { AnswerForm } from './answer-form';
import { resultOf, type FoundWorks, type WorkProps } from './found';
import { LendForm, PrintForm, ReturnForm } from './use-forms';
import { WorkForm } from './work-form';

/** One work: what the person said of it, what may be done with it, and where it is. */
export function WorkBand(props: WorkProps) {
  const { found, work, result } = props;
  const out = found.loans.find(({ workId, returnedOn }) => workId === work.id && returnedOn === null);
  const opened = (intent: string, about = work.id) => (resultOf(result, intent, about) ? true : undefined);
  return (
    <Band title={work.title}>
      <div className="stack">
        <Facts
          items={[
            { label: '何の作品か', value: work.kindName },
            {
              label: '置き場所',
              value: out ? whereNow(out, work.keptAt, found.today) : work.keptAt,
            },
            { label: '作者名', value: work.creditWords },
            {
              label: 'ご本人の返事',
              value: work.answer
                ? `${answerNames[work.answer]}（${formatMonthDay(work.answeredOn ?? '')}）`
                : 'まだ聞いていない',
            },
          ]}
        />
        {out?.recalledOn ? (
          <Notice tone="attention" title="返してもらう">
            {formatMonthDay(out.recalledOn)}から、貸し続けられなくなりました。{out.hostName}
            に連絡して、受け取ってください。
          </Notice>
        ) : null}
        {found.mayEdit && out ? (
          <Disclosure
            summary="返ってきたとき"
            open={opened('return', out.id) ?? (out.recalledOn ? true : undefined)}
          >
            <ReturnForm found={found} loan={out} result={result} />
          </Disclosure>
        ) : null}
        {found.mayEdit ? <Uses {...props} isOut={out !== undefined} opened={opened} /> : null}
        {found.mayRecord ? (
          <Disclosure summary="この作品の返事を記録する" open={opened('answer')}>
            <AnswerForm {...props} />
          </Disclosure>
        ) : null}
        {work.history.length > 0 ? (
          <Disclosure summary={`これまでの返事 ${work.history.length}件`}>
            <ul>
              {work.history.map(({ id, words, method, answeredOn, recordedBy }) => (
                <li key={id}>
                  {formatMonthDay(answeredOn)} {words}（{method}、{recordedBy}）
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {found.mayEdit ? (
          <Disclosure summary="書いてあることを直す" open={opened('change')}>
            <WorkForm found={found} work={work} result={result} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}

/** 見せる and 掲載する: as forms where the person agreed to this work, else closed with why and what to do. */
function Uses(props: WorkProps & { isOut: boolean; opened: (intent: string) => true | undefined }) {
  const { found, work, isOut, opened } = props;
  const { use } = work;
  if (!use.ok) {
    const to = found.endedOn ? paths.case(found.code) : paths.consents(found.code);
    const wayOut =
      found.endedOn === null && found.consent === 'granted' ? use.wayOut : <Link to={to}>{use.wayOut}</Link>;
    return (
      <>
        <UnavailableButton reason={use.reason} wayOut={wayOut}>
          見せる
        </UnavailableButton>
        <UnavailableButton reason={use.reason} wayOut={wayOut}>
          掲載する
        </UnavailableButton>
        {work.everAgreed && !isOut ? (
          <Disclosure summary="同意があったあいだに見せた先を書き足す" open={opened('lend')}>
            <p>貸したままのものは、書き足すとすぐに「返してもらう」になります。</p>
            <LendForm {...props} />
          </Disclosure>
        ) : null}
        {work.everAgreed ? (
          <Disclosure summary="同意があったあいだに載ったものを書き足す" open={opened('print')}>
            <PrintForm {...props} />
          </Disclosure>
        ) : null}
      </>
    );
  }
  return (
    <>
      {isOut ? (
        <UnavailableButton
          reason="いま貸し出し中です。"
          wayOut="返ってきたことを記録すると、つぎに見せられます。"
        >
          見せる
        </UnavailableButton>
      ) : (
        <Disclosure summary="見せる" open={opened('lend')}>
          <LendForm {...props} />
        </Disclosure>
      )}
      <Disclosure summary="掲載する" open={opened('print')}>
        <PrintForm {...props} />
      </Disclosure>
    </>
  );
}

/** Where a work is that is out, and whether it may stay there. */
function whereNow(out: FoundWorks['loans'][number], keptAt: string, today: string): string {
  const there = loanStand(out, today) === 'lent' ? 'に貸し出し中' : 'にある（返してもらう）';
  return `${out.hostName}${there}。ふだんは${keptAt}`;
}
