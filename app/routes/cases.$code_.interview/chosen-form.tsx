import { useState, type ReactNode } from 'react';
import { fieldsOf, useFormWatch, type Cards } from '~/components/interview';
import type { JudgedCard, ProfileField } from '~/domain/people/rules';
import { cellsLabel, cellsOfAll } from '~/domain/taxonomy/slots';
import { Band, Button, CheckboxGroup, FormActions, FormSection, Notice } from '~/ui';
import type { ChosenProps } from './chosen';
import { ChosenItems } from './chosen-items';
import { Differences } from './differences';
import { isLeftOut, keptForm } from './kept-form';
import type { Taking } from './use-taking';
import type { AidWords } from './words';

interface ChosenFormProps {
  cards: Cards;
  taking: Taking;
  words: AidWords;
  choices: ChosenProps['choices'];
  /** The way to throw everything away. */
  discard: ReactNode;
}

const nothing = () => undefined;
/** Only the device is written to, so it need not wait for a longer pause. */
const keepingPauseMs = 300;
const blockedNote = '前に書いたものを送っています。送り終わると、入れられます。';
const notes = {
  locked: '書きかけも、この端末に残ります。つながらないときは、つながってから送ります。',
  tab: '書きかけも、このタブを閉じるまで残ります。つながらないときは、つながってから送ります。',
  nowhere: '書きかけは、この端末に残せません。入れ終わるまで、この画面を閉じないでください。',
};

const notKnown = { value: 'unknown', label: 'まだわからない' };

/** What goes into the profile, item by item, each with the words that staff adds. */
export function ChosenForm({ cards, taking, words, choices, discard }: ChosenFormProps) {
  const { judged, slots, parts, profile, isBlocked, take } = taking;
  const [kept] = useState(cards.kept.form);
  const of = (list: JudgedCard['list']) => judged.filter((one) => one.list === list && one.verdict === 'new');
  const unsure = judged.filter(({ verdict }) => verdict === 'unsure');
  const differing = judged.filter(({ verdict }) => verdict === 'differs');
  const already = judged.filter(({ verdict }) => verdict === 'already');
  const others = [
    ...(slots.length > 0
      ? [{ value: 'slots', label: `来られる時間：${cellsLabel(cellsOfAll(slots))}` }]
      : []),
    ...of('minutesPerSession').map((one) => ({
      value: `minutesPerSession:${one.slug}`,
      label: words.card(one),
    })),
    ...of('travelMode').map((one) => ({
      value: `travelModes:${one.slug}`,
      label: `行き方：${words.card(one)}`,
    })),
    ...of('travelMinutesMax').map((one) => ({
      value: `travelMinutesMax:${one.slug}`,
      label: words.card(one),
    })),
    ...unsure.map((one) => ({ value: `${one.key}:unknown`, label: `まだわからない：${words.card(one)}` })),
    ...parts.map((part) => ({ value: `unknownParts:${part}`, label: `${words.part(part)}：まだわからない` })),
  ];
  const offered = [
    ...of('strength').map(({ slug }) => `strengths ${slug}`),
    ...of('wish').map(({ slug }) => `wishes ${slug}`),
    ...of('consideration').map(({ slug }) => `considerations ${slug}`),
    ...others.map(({ value }) => `take ${value}`),
  ];
  const watch = useFormWatch(
    {
      touchForm: nothing,
      saveForm: (fields) => cards.keepForm(keptForm(fields, offered, judged)),
      sendByHand: nothing,
    },
    keepingPauseMs,
  );
  return (
    <form
      className="form"
      onInput={watch.onInput}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlocked) return;
        watch.onSubmit();
        const sent: ProfileField[] = fieldsOf(event.currentTarget).filter(([, value]) => value !== '');
        const instead = new Set(sent.flatMap(([name, value]) => (value === 'card' ? [name] : [])));
        take(
          sent.flatMap(([name, value]): ProfileField[] => {
            if (name === 'take') return takenFields(value, slots);
            return name.startsWith('instead ') ? [] : [[name, value]];
          }),
          differing.filter(({ key }) => instead.has(`instead ${key}`)),
          keptForm(sent, offered, judged),
        );
      }}
    >
      <ChosenItems
        kind="strength"
        kept={kept}
        name="strengths"
        title="強み"
        items={of('strength')}
        groups={choices.strengths}
        scale={{ name: 'levels', steps: [...choices.levels, notKnown] }}
      />
      <ChosenItems
        kind="wish"
        name="wishes"
        title="願い"
        items={of('wish')}
        groups={choices.wishes}
        kept={kept}
      />
      <ChosenItems
        kind="consideration"
        kept={kept}
        name="considerations"
        title="配慮・条件"
        items={of('consideration')}
        groups={choices.considerations}
        scale={{ name: 'weights', steps: choices.weights }}
        hasReasons
      />
      {others.length > 0 ? (
        <FormSection title="時間・行き方・まだわからないこと">
          <CheckboxGroup
            field={{
              ...{ id: 'take', name: 'take' },
              initialValue: others.flatMap(({ value }) => (isLeftOut(kept, 'take', value) ? [] : [value])),
            }}
            label="プロフィールに入れるもの"
            required="none"
            options={others}
          />
          {slots.length > 0 && profile.stay === 'on' ? (
            <Notice title="「泊まる場所をさがしている」になっています">
              そのあいだ、曜日と時間は使われません。プロフィールで外すと、使われます。
            </Notice>
          ) : null}
        </FormSection>
      ) : null}
      <Differences differing={differing} words={words} kept={kept} />
      {already.length > 0 ? (
        <Band title="プロフィールにあるもの" count={`${already.length}件`}>
          <p>{already.map(words.card).join('、')}</p>
        </Band>
      ) : null}
      <FormActions note={isBlocked ? blockedNote : notes[cards.keeping]}>
        <Button variant="primary" type="submit" aria-disabled={isBlocked}>
          プロフィールに入れる
        </Button>
        {discard}
      </FormActions>
    </form>
  );
}

/** What a tick in the list of others stands for in the form of a profile. */
function takenFields(taken: string, slots: readonly string[]): ProfileField[] {
  const [name = '', value = '', mark] = taken.split(':');
  if (name === 'slots') return slots.map((cell) => ['slots', cell]);
  if (mark === undefined) return [[name, value]];
  const [list, marks] = name === 'wish' ? ['wishes', 'wishMarks'] : ['considerations', 'weights'];
  return [
    [list, value],
    [`${marks}.${value}`, mark],
  ];
}
