import { Form } from '@remix-run/react';
import type { PlaceCard, Question } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Button, Icon, LinkButton, type IconName } from '~/ui';

const answers: readonly { value: string; label: string; icon: IconName }[] = [
  { value: 'yes', label: 'はい', icon: 'circle' },
  { value: 'partly', label: '相談', icon: 'triangle' },
  { value: 'no', label: 'いいえ', icon: 'close' },
];

/** What to say on the telephone, word for word, and the answer in one press. */
export function Call({ card, action }: { card: PlaceCard; action: string }) {
  const { question } = card;
  if (!question) return null;
  return (
    <section className="call">
      <h4 className="call__title">
        <span>
          電話でこう聞く<span className="call__to">（{card.name}へ）</span>
        </span>
        {card.phone ? (
          <a className="call__phone" href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" size={20} />
            {card.phone}
          </a>
        ) : null}
      </h4>
      <q className="call__words">{question.words}</q>
      {question.store ? (
        <AnswerForm card={card} store={question.store} action={action} />
      ) : (
        <LinkButton variant="quiet" to={recordedAt(question.about, card)} className="no-print">
          {recordedAs[question.about]}
        </LinkButton>
      )}
    </section>
  );
}

type Store = NonNullable<Question['store']>;

function AnswerForm({ card, store, action }: { card: PlaceCard; store: Store; action: string }) {
  return (
    <Form method="post" action={action} className="answers" preventScrollReset>
      <input type="hidden" name="hostId" value={card.hostId} />
      <input type="hidden" name="fact" value={store.fact} />
      {store.fact === 'condition' ? <input type="hidden" name="slug" value={store.slug} /> : null}
      {answers.map(({ value, label, icon }) => (
        <Button key={value} type="submit" variant="quiet" name="answer" value={value}>
          <Icon name={icon} size={20} />
          {label}
        </Button>
      ))}
    </Form>
  );
}

const recordedAs: Record<Question['about'], string> = {
  stance: '受入先のページに書く',
  condition: '受入先のページに書く',
  minor: '受入先のページに書く',
  age: '受入枠に年齢を書く',
  time: '受入枠と時間を書く',
  room: '受入先のページで定員を書く',
  offer: '聞いたことを受入枠にする',
  visit: '受入先のページに訪問を書く',
  listing: '受入先のページで確かめる',
};

/** Where an answer belongs that is more than one fact. */
function recordedAt(about: Question['about'], { hostId, offerId }: PlaceCard): string {
  if (about === 'offer') return paths.newOpportunity(hostId);
  if (about === 'time' || about === 'age')
    return offerId ? paths.opportunity(offerId) : paths.newOpportunity(hostId);
  return paths.host(hostId);
}
