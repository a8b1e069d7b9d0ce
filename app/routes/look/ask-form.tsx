import { Form, useLocation, useSubmit } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { LookChoices, LookQuery } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { ChipGroup, Disclosure, LinkButton, plainField, SubmitButton } from '~/ui';
import { TimeChips } from './time-chips';

/** A look that came from the chips themselves leaves them as they stand; any other draws them anew. */
const ownSubmit = { fromChips: true };

function useChipsKey(): string {
  const location = useLocation();
  const { key } = location;
  const state: unknown = location.state;
  const own = typeof state === 'object' && state !== null && 'fromChips' in state;
  const [shown, setShown] = useState(key);
  if (!own && shown !== key) setShown(key);
  return own ? shown : key;
}

export interface AskFormProps {
  query: LookQuery;
  choices: LookChoices;
  /** The address of the new case that carries the chips; null for who may not open one. */
  newCase: string | null;
  /** The same of a referral, for who hands people on. */
  referral: string | null;
  /** Places are shown already, with an act of their own. */
  begun: boolean;
}

/** What is looked for, as chips. With script each press searches at once; without, the button does. */
export function AskForm({ query, choices, newCase, referral, begun }: AskFormProps) {
  const submit = useSubmit();
  const key = useChipsKey();
  const search = (event: FormEvent<HTMLFormElement>) =>
    submit(event.currentTarget, { replace: true, preventScrollReset: true, state: ownSubmit });
  const chips = (name: string, value: string | readonly string[]) => ({ ...plainField(name, value), key });
  const further = query.travel.length > 0 || query.within !== null || query.age !== 'adult';
  return (
    <Form key={key} className="ask-form" action={paths.look()} aria-label="探す条件" onChange={search}>
      <ChipGroup
        field={chips('strength', query.strengths)}
        label="強み"
        options={choices.strengths.first}
        more={{ label: 'ほかの強み…', options: choices.strengths.more }}
      />
      <ChipGroup
        field={chips('wish', query.wishes)}
        label="願い"
        options={choices.wishes.first}
        more={{ label: 'ほかの願い…', options: choices.wishes.more }}
      />
      <ChipGroup
        field={chips('need', query.needs)}
        label="条件"
        help="選ぶと「できれば」。どうしても要るものは、つづけて「必須」を押します。"
        options={choices.needs.first}
        more={{ label: 'ほかの条件…', options: choices.needs.more }}
        strong={{ field: chips('must', query.musts), label: '必須' }}
      />
      <TimeChips
        field={chips('slot', query.slots)}
        slots={choices.slots}
        week={choices.week}
        chosen={query.slots}
      />
      <ChipGroup
        type="radio"
        field={chips('area', query.area || choices.notSaid)}
        label="住んでいる圏域"
        help="選ぶと、かかる時間が出ます。"
        options={choices.areas.first}
        more={{ label: '別の圏域…', options: choices.areas.more }}
      />
      <Disclosure summary="行き方・かかる時間・年齢" open={further || undefined}>
        <div className="ask-form">
          <ChipGroup field={chips('travel', query.travel)} label="行き方" options={choices.travel} />
          <ChipGroup
            type="radio"
            field={chips('within', String(query.within ?? choices.notSaid))}
            label="かかる時間"
            options={choices.within}
          />
          <ChipGroup type="radio" field={chips('age', query.age)} label="年齢" options={choices.ages} />
        </div>
      </Disclosure>
      <div className="ask-form__acts">
        <SubmitButton variant={begun ? 'secondary' : 'primary'} wide>
          この条件で探す
        </SubmitButton>
        {newCase ? (
          <LinkButton variant="quiet" wide to={newCase}>
            この内容でケースを作る
          </LinkButton>
        ) : null}
        {referral ? (
          <LinkButton variant="quiet" wide to={referral}>
            この内容で相談につなぐ
          </LinkButton>
        ) : null}
      </div>
    </Form>
  );
}
