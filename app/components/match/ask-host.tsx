import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import { useId } from 'react';
import type { AskRow, StandingRow } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Button, Disclosure, ErrorSummary, Icon, LinkButton, TextArea, type IconName } from '~/ui';

const answers: readonly { value: StandingRow['answer']; label: string; icon: IconName }[] = [
  { value: 'yes', label: 'できる', icon: 'circle' },
  { value: 'partly', label: '相談', icon: 'triangle' },
  { value: 'no', label: 'できない', icon: 'close' },
];

/** What the reader may do with an answer. */
export interface MayWithAnswer {
  /** Write it into the offer. */
  readonly edit: boolean;
  /** Make a lead of what is to be talked over. */
  readonly make: boolean;
}

export interface AskHostProps {
  row: AskRow;
  /** Where the answers ○△× go. */
  action: string;
  may: MayWithAnswer;
}

/** 電話でこう聞く, for a place that misses by one thing: the sentence, and the answer in one press. */
export function AskHost({ row, action, may }: AskHostProps) {
  const { standing } = row;
  const isSame = standing === null || standing.sentence === row.sentence;
  return (
    <section className="call ask" aria-label={`電話でこう聞く（${row.name}へ）`}>
      <p className="call__title">
        電話でこう聞く（{row.name}へ）
        {row.phone ? (
          <a className="call__phone" href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" size={20} />
            {row.phone}
          </a>
        ) : null}
      </p>
      <q className="call__words">{isSame ? row.sentence : standing.sentence}</q>
      {standing ? <Said standing={standing} /> : null}
      {standing ? <NextStep row={row} standing={standing} may={may} /> : null}
      {standing?.mayChange ? <ChangeAnswer row={row} standing={standing} action={action} /> : null}
      {standing ? null : <AnswerForm row={row} action={action} />}
    </section>
  );
}

/** What the host said, when, and to whom. */
export function Said({
  standing: { words, by, note },
}: {
  standing: Pick<StandingRow, 'words' | 'by' | 'note'>;
}) {
  return (
    <p>
      {words}
      {by ? `（聞いた人：${by}）` : ''}
      {note ? <span className="source">{note}</span> : null}
    </p>
  );
}

function NextStep({ row, standing, may }: Pick<AskHostProps, 'row' | 'may'> & { standing: StandingRow }) {
  if (standing.answer === 'no') return null;
  if (standing.answer === 'yes') {
    if (standing.whyNotIn) return <p className="muted">{standing.whyNotIn}</p>;
    return may.edit ? (
      <LinkButton className="no-print" to={writeInto(row, standing.id)}>
        受入枠に書き足す
      </LinkButton>
    ) : (
      <p className="muted">受入先の担当が受入枠に書き足すと、候補に入ります。</p>
    );
  }
  if (standing.lead) return <AsLead lead={standing.lead} may={may} />;
  return standing.open && may.make ? (
    <LinkButton className="no-print" to={paths.newLead({ proposal: standing.id })}>
      開拓の候補にする
    </LinkButton>
  ) : null;
}

/** 声かけ先 that a △ became: as long as somebody goes on with it, what changes is told there. */
export function AsLead({ lead, may }: { lead: NonNullable<StandingRow['lead']>; may: MayWithAnswer }) {
  return (
    <p>
      {lead.isOver
        ? '声かけ先としては、ひと区切りついています。'
        : '続きは、声かけ先として進んでいます。答えが変わったら、声かけ先に書いてください。'}
      {may.make ? (
        <Link className="link-tall no-print" to={paths.lead(lead.id)}>
          声かけ先を見る
        </Link>
      ) : null}
    </p>
  );
}

/** A time is written into the offer; a task becomes an offer of its own. */
export function writeInto(
  { hostId, offerId, asked }: Pick<AskRow, 'hostId' | 'offerId' | 'asked'>,
  proposal: string,
): string {
  if (asked.about === 'task' || offerId === null) return paths.newOpportunity(hostId, { proposal });
  return paths.editOpportunity(offerId, { proposal });
}

/** What was typed into the form of this host, where it was not taken. */
function useOwnResult(hostId: string): SubmissionResult | null {
  const lastResult = useActionData<SubmissionResult>();
  return lastResult?.initialValue?.['hostId'] === hostId ? lastResult : null;
}

/** Another answer in place of the one that stands, to the question that it answers. */
export function ChangeAnswer({
  row,
  standing,
  action,
}: Pick<AskHostProps, 'row' | 'action'> & { standing: StandingRow }) {
  const isOpen = useOwnResult(row.hostId) !== null;
  return (
    <div className="no-print">
      <Disclosure summary="答えが変わった・押しまちがえた" open={isOpen}>
        <AnswerForm row={{ ...row, asked: standing.asked }} action={action} />
      </Disclosure>
    </div>
  );
}

function AnswerForm({ row, action }: Pick<AskHostProps, 'row' | 'action'>) {
  const { hostId, offerId, asked, standing } = row;
  const id = `ask-${useId()}`;
  const own = useOwnResult(hostId);
  const [form, fields] = useForm<{ note: string }>({ id, lastResult: own });
  const note = (
    <TextArea
      field={fields.note}
      label="ひとこと"
      required={false}
      rows={2}
      help="例：袋詰めの機械が入る四月からなら。人のことは書かないでください。"
    />
  );
  return (
    <Form method="post" action={action} className="no-print" preventScrollReset {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="fact" value="proposal" />
      <input type="hidden" name="hostId" value={hostId} />
      {offerId ? <input type="hidden" name="opportunityId" value={offerId} /> : null}
      {Object.entries(asked).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {standing ? <input type="hidden" name="after" value={standing.id} /> : null}
      {standing ? (
        note
      ) : (
        <Disclosure summary="ひとこと添える" open={own !== null}>
          {note}
        </Disclosure>
      )}
      <div className="answers">
        {answers.map(({ value, label, icon }) => (
          <Button key={value} type="submit" variant="quiet" name="answer" value={value}>
            <Icon name={icon} size={20} />
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}

/** Where the place itself is looked at. */
export function AskedPlace({ row, to }: { row: AskRow; to: string }) {
  return (
    <>
      <h3 className="heading-3">
        <Link className="link-tall" to={to}>
          {row.name}
        </Link>
      </h3>
      <p className="muted">{[row.offerTitle, row.missing].filter(Boolean).join('：')}</p>
    </>
  );
}
