import type { KeptForm } from '~/components/interview';
import type { JudgedCard } from '~/domain/people/rules';
import { FormSection, RadioGroup } from '~/ui';
import { leftWith } from './kept-form';
import type { AidWords } from './words';

/** Cards that say something else than the profile: it stays as it is unless somebody decides otherwise. */
export function Differences({
  differing,
  words,
  kept,
}: {
  differing: readonly JudgedCard[];
  words: AidWords;
  /** As somebody left it. */
  kept: KeptForm | null;
}) {
  if (differing.length === 0) return null;
  return (
    <FormSection
      title="プロフィールと違う答え"
      lead="どちらもありえます。選ばなければ、プロフィールはいまのままです。"
    >
      {differing.map((card) => (
        <RadioGroup
          key={card.key}
          field={{
            id: `instead-${card.key.replace(':', '-')}`,
            name: `instead ${card.key}`,
            initialValue: leftWith(kept, `instead ${card.key}`) ?? 'stay',
          }}
          label={words.about(card)}
          required="none"
          options={[
            { value: 'stay', label: `いまのまま（${words.value(card, card.stands ?? '')}）` },
            {
              value: 'card',
              label:
                card.answer === 'no'
                  ? 'カードの答えにする（プロフィールから外す）'
                  : `カードの答えにする（${words.value(card, card.answer)}）`,
            },
          ]}
        />
      ))}
    </FormSection>
  );
}
