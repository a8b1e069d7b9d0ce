import { SaidAnswer } from '~/components/host-tags/condition-answer';
import type { HostPage, OfferView } from '~/domain/registry/index.server';
import { sourceNames, type StoredAnswer } from '~/domain/registry/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState, LinkButton, Table, type SelectOptionGroup } from '~/ui';
import { AnswerButtons, AskCondition } from './ask-condition';

interface ConditionsProps {
  hostId: string;
  conditions: HostPage['conditions'];
  choices: readonly SelectOptionGroup[];
  offers: readonly OfferView[];
  mayEdit: boolean;
}

/** One answer: to which condition, for the whole host or for one offer (`of`). */
interface Row extends StoredAnswer {
  label: string;
  of: string;
}

/** So many answers stand open; of more than `most`, `some` do and the others are folded away. */
const most = 14;
const some = 10;

function rowsOf(conditions: HostPage['conditions']): Row[] {
  return conditions.flatMap(({ label, general, byOffer }) => [
    ...(general ? [{ ...general, label, of: '' }] : []),
    ...byOffer.map(({ offer, ...answer }) => ({ ...answer, label, of: offer })),
  ]);
}

/** What the host said to conditions, in three values, and where each answer comes from. No row: not asked yet. */
export function Conditions({ hostId, conditions, choices, offers, mayEdit }: ConditionsProps) {
  const again = {
    key: 'again',
    label: '聞きなおした',
    screenOnly: true,
    cell: (row: Row) => <AnswerButtons hostId={hostId} answer={row} about={row.label} />,
  };
  const rows = rowsOf(conditions);
  const inFront = rows.length > most ? some : rows.length;
  const table = (part: readonly Row[]) => (
    <Table
      caption="条件への答え"
      hideCaption
      rows={part}
      rowKey={(row) => `${row.consideration} ${row.opportunityId ?? ''}`}
      columns={[
        { key: 'condition', label: '条件', rowHeader: true, cell: (row) => <Condition row={row} /> },
        { key: 'answer', label: '答え', cell: (row) => <Said row={row} /> },
        ...(mayEdit ? [again] : []),
      ]}
    />
  );
  return (
    <Band title="条件への答え" lead="ここにない条件は、まだ聞いていません" id="conditions">
      {conditions.length === 0 ? (
        <EmptyState title="条件は、まだ何も聞いていません">
          静かな席があるか、休みながらできるか。電話で一つ聞くたびに、ここへ足してください。
        </EmptyState>
      ) : (
        <>
          {table(rows.slice(0, inFront))}
          {rows.length > inFront ? (
            <Disclosure summary={`ほかの答え ${rows.length - inFront}つ`}>
              {table(rows.slice(inFront))}
            </Disclosure>
          ) : null}
        </>
      )}
      {mayEdit ? (
        <>
          <AskCondition hostId={hostId} choices={choices} offers={offers} />
          <LinkButton variant="quiet" to={paths.hostConditions(hostId)}>
            条件をまとめて聞く
          </LinkButton>
        </>
      ) : null}
    </Band>
  );
}

function Condition({ row }: { row: Row }) {
  return (
    <span className="said">
      <span>{row.label}</span>
      {row.of ? <span className="said__of">{row.of}</span> : null}
    </span>
  );
}

function Said({ row }: { row: Row }) {
  return (
    <span className="said">
      <SaidAnswer answer={row.answer} note={row.note} />
      <span className="source">
        根拠：{formatDay(row.answeredOn)}の{sourceNames[row.source]}
      </span>
    </span>
  );
}
