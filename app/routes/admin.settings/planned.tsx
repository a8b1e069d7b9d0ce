import { formatDay, type Day } from '~/lib/japanese-date';
import { Facts } from '~/ui';

interface PlannedProps<Value> {
  planned: readonly { validFrom: Day; value: Value }[];
  words: (value: Value) => string;
}

/** What is set already for later days, above the form that shows what holds today. */
export function Planned<Value>({ planned, words }: PlannedProps<Value>) {
  if (planned.length === 0) return null;
  return (
    <Facts
      items={planned.map(({ validFrom, value }) => ({
        label: `${formatDay(validFrom)}から`,
        value: words(value),
      }))}
    />
  );
}
