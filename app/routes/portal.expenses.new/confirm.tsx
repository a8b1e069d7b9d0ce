import { Form } from '@remix-run/react';
import { claimableOf, grossOf } from '~/domain/expenses/rules';
import { formatDay } from '~/lib/japanese-date';
import { formatYen, parseYen } from '~/lib/money';
import { Facts, Notice, SubmitButton } from '~/ui';

interface ConfirmProps {
  answers: Readonly<Record<string, string>>;
  choices: {
    kinds: readonly { value: string; label: string }[];
    targets: readonly { value: string; label: string }[];
  };
  refused: Readonly<Record<string, string[] | null>> | null;
}

/** Everything once more before it is written. */
export function Confirm({ answers, choices, refused }: ConfirmProps) {
  const text = (name: string) => answers[name] ?? '';
  const labelOf = (options: ConfirmProps['choices']['targets'], value: string) =>
    options.find((option) => option.value === value)?.label ?? '';
  const unitPrice = parseYen(text('unitPrice')) ?? 0;
  const gross = grossOf(Number(text('quantity')), unitPrice);
  const participantBorne = parseYen(text('participantBorne')) ?? 0;
  const claimable = claimableOf({ kind: text('kind'), gross, participantBorne, otherFunding: 0 });
  const words = Object.values(refused ?? {}).flatMap((messages) => messages ?? []);
  return (
    <Form method="post" className="form">
      {words.length > 0 ? <Notice tone="attention" title={words.join('')} live /> : null}
      <div>
        <p className="portal__eyebrow">請求できる額</p>
        <p className="claim-total">{formatYen(claimable)}</p>
      </div>
      <Facts
        items={[
          { label: '費用', value: labelOf(choices.kinds, text('kind')) },
          { label: 'いつ', value: formatDay(text('workOn')) },
          { label: '何のため', value: labelOf(choices.targets, text('target')) },
          { label: '内容', value: text('description') },
          {
            label: 'かかった額',
            value: `${text('quantity')}${text('unit')} × ${formatYen(unitPrice)} = ${formatYen(gross)}`,
          },
          { label: '本人の分', value: formatYen(participantBorne) },
          { label: '証ひょう', value: text('evidence') },
        ]}
      />
      <SubmitButton size="big" wide pendingLabel="書いています…">
        これで書く
      </SubmitButton>
      {Object.entries(answers).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}
