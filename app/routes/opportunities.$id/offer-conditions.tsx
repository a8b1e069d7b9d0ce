import { SaidAnswer } from '~/components/host-tags/condition-answer';
import type { OpportunityPage } from '~/domain/registry/index.server';
import { sourceNames } from '~/domain/registry/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Table } from '~/ui';

/** What holds for this offer: its own answers, else those of the whole host. */
export function OfferConditions({
  offerId,
  conditions,
  mayEdit,
}: {
  offerId: string;
  conditions: OpportunityPage['conditions'];
  mayEdit: boolean;
}) {
  return (
    <Band title="条件への答え" lead="ここにない条件は、まだ聞いていません" count={`${conditions.length}つ`}>
      {conditions.length === 0 ? (
        <EmptyState
          title="条件は、まだ何も聞いていません"
          action={mayEdit ? <AskAll offerId={offerId} /> : null}
        >
          合うかどうかは、聞けば分かります。
        </EmptyState>
      ) : (
        <Table
          caption="条件への答え"
          hideCaption
          rows={conditions}
          rowKey={(row) => row.consideration}
          columns={[
            { key: 'condition', label: '条件', rowHeader: true, cell: (row) => row.label },
            {
              key: 'answer',
              label: '答え',
              cell: (row) => <SaidAnswer answer={row.answer} note={row.note} />,
            },
            {
              key: 'source',
              label: '根拠',
              cell: (row) =>
                `${formatDay(row.answeredOn)}の${sourceNames[row.source]}${row.own ? '' : '（受入先の全体）'}`,
            },
          ]}
        />
      )}
      {mayEdit && conditions.length > 0 ? <AskAll offerId={offerId} /> : null}
    </Band>
  );
}

function AskAll({ offerId }: { offerId: string }) {
  return <LinkButton to={paths.opportunityConditions(offerId)}>条件をまとめて聞く</LinkButton>;
}
