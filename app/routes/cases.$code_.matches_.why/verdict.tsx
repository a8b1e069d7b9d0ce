import { Link } from '@remix-run/react';
import { AskHost, Call, MatchCard, Propose, type MayWithAnswer } from '~/components/match';
import type { Learned, WhyPlace } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { ActionCard, ChipLink, LinkButton } from '~/ui';

const titles: Record<WhyPlace['where'], string> = {
  ready: '打診できる場所です。',
  ask: 'まず聞いてみる場所です。',
  others: '外れてはいませんが、合うことがまだ分かっていません。',
  excluded: 'いまは提案できません。',
};

interface VerdictProps {
  code: string;
  place: WhyPlace;
  learned: Learned | undefined;
  here: string;
  may: MayWithAnswer;
}

/** Where the place stands in the list, what can be done, and its card as in the list. */
export function Verdict({ code, place, learned, here, may }: VerdictProps) {
  const { card, where, offers, instead, placement } = place;
  return (
    <div className="stack">
      <ActionCard title={titles[where]} action={<NextAct code={code} place={place} />}>
        {sentence(place)}
        {instead ? (
          <p>
            この受入先では、
            <Link to={paths.whyNot(code, { host: card.hostId, opportunity: instead.id })}>
              「{instead.title}」
            </Link>
            のほうが合っています。
          </p>
        ) : null}
      </ActionCard>
      {offers.length > 1 ? (
        <nav aria-label="この受入先の受入枠">
          <ul className="chips">
            {offers.map(({ id, title }) => (
              <li key={id}>
                <ChipLink
                  to={paths.whyNot(code, { host: card.hostId, opportunity: id })}
                  on={id === card.offerId}
                >
                  {title}
                </ChipLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <MatchCard card={card} learned={learned}>
        {place.near ? <AskHost row={place.near} action={here} may={may} /> : null}
        {where === 'excluded' ? null : <Call card={card} action={here} />}
        {where === 'excluded' ? null : (
          <div className="match__acts">
            <Propose code={code} card={card} placement={placement ?? undefined} />
          </div>
        )}
      </MatchCard>
    </div>
  );
}

function NextAct({ code, place: { where } }: { code: string; place: WhyPlace }) {
  if (where === 'excluded') return <LinkButton to={paths.matches(code)}>ほかの場所をさがす</LinkButton>;
  return <LinkButton to={paths.matches(code)}>さがした結果へ</LinkButton>;
}

function sentence({ where, gates }: WhyPlace): string {
  const facts = gates.flatMap((gate) => gate.facts).filter(({ later }) => !later);
  const failing = facts.filter(({ mark }) => mark === 'fail').length;
  const asking = facts.filter(({ mark }) => mark === 'ask').length;
  const waits = gates.some(({ facts: own }) =>
    own.some(({ later, mark }) => later && mark !== 'pass' && mark !== 'not_needed'),
  );
  const then = waits ? '打診の前に、整えることもあります。' : '';
  if (where === 'excluded')
    return `合わないことが${failing}つ、分かっています。下に、わけと、だれが直せるかがあります。`;
  if (where === 'ask')
    return `確かめることが${asking}つあります。合わないと分かっていることは、ありません。${then}`;
  if (where === 'others') return `強みや願いに合う活動が、この受入枠の登録にありません。${then}`;
  return `必要なことは、すべて分かっています。${then}`;
}
