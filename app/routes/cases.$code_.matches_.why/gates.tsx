import { Link } from '@remix-run/react';
import type { WhyPlace } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Icon, Table, VisuallyHidden, type IconName } from '~/ui';

type Gate = WhyPlace['gates'][number];
type Fact = Gate['facts'][number];
type Mender = Fact['menders'][number];

const names: Record<Gate['gate'], string> = {
  G1: '打診の同意',
  G2: '必須の条件',
  G3: '人数と定員',
  G4: '年齢のきまり',
  G5: '場所の様子',
  G6: '登録と募集',
  G7: '曜日と時間',
  G8: '札の匿名',
};

const marks: Record<Fact['mark'], { words: string; icon: IconName }> = {
  pass: { words: '合う', icon: 'circle' },
  ask: { words: 'まだ分からない', icon: 'unknown' },
  fail: { words: '合わない', icon: 'close' },
  not_needed: { words: 'いらない', icon: 'check' },
};

/** Every gate with its facts, where each comes from, and who can mend it. */
export function Gates({ code, place }: { code: string; place: WhyPlace }) {
  return (
    <Band
      title="ひとつずつ"
      lead="「合わない」が一つでもあると、提案から外します。同意と札は、提案や打診のときに確かめます"
    >
      <Table
        caption="確かめること、事実と根拠、直せる人"
        hideCaption
        rows={place.gates}
        rowKey={({ gate }) => gate}
        columns={[
          { key: 'gate', label: '確かめること', rowHeader: true, cell: ({ gate }) => names[gate] },
          {
            key: 'facts',
            label: '事実',
            cell: ({ facts }) => (
              <ul className="gate">
                {facts.map((fact) => (
                  <FactLine key={fact.text} fact={fact} code={code} place={place} />
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Band>
  );
}

function FactLine({ fact, code, place }: { fact: Fact; code: string; place: WhyPlace }) {
  const { words, icon } = marks[fact.mark];
  return (
    <li className={`gate__fact gate__fact--${fact.mark}`}>
      <p>
        <Icon name={icon} size={20} />
        <VisuallyHidden>{words}：</VisuallyHidden>
        {fact.text}
      </p>
      <p className="source">根拠：{fact.source}</p>
      {fact.menders.length > 0 ? (
        <p className="gate__menders">
          {fact.menders.map((mender) => (
            <Link key={mender} className="link-tall" to={whereOf(mender, code, place)}>
              {mends[mender]}
            </Link>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** Who can mend it, and how. */
const mends: Record<Mender, string> = {
  person: '本人と話して、条件や時間を見直す',
  consent: 'コーディネーターが、同意を聞いて記録する',
  school_year: 'コーディネーターが、ケースの「基本のこと」に年度を書く',
  guardian: 'コーディネーターが、聞いてケースに書く',
  call: '受入先に聞いて、書きとめる',
  host: '受入先の担当が、受入先のページで直す',
  accept: '責任者か自治体が、登録を確かめる',
  confirm: '受入先の担当が、内容を確かめる',
  new_offer: '受入先の担当が、受入枠をつくる',
  offer: '受入先の担当が、受入枠を直す',
  capacity: '受入先の担当が、所管課と定員を確かめる',
  elsewhere: '決まりなので、ほかの場所をさがす',
};

function whereOf(mender: Mender, code: string, { card }: WhyPlace): string {
  const { hostId, offerId } = card;
  switch (mender) {
    case 'person':
      return paths.profile(code);
    case 'consent':
      return paths.consents(code);
    case 'school_year':
    case 'guardian':
      return paths.editCase(code);
    case 'call':
    case 'host':
    case 'accept':
      return paths.host(hostId);
    case 'confirm':
      return paths.hostConfirmation(hostId);
    case 'new_offer':
      return paths.newOpportunity(hostId);
    case 'offer':
      return offerId ? paths.opportunity(offerId) : paths.host(hostId);
    case 'capacity':
      return paths.hostCapacity(hostId);
    case 'elsewhere':
      return paths.matches(code);
  }
}
