import type { RowDifference } from '#db/schema/exchange.server';
import { hostKinds } from '~/domain/taxonomy/index.server';
import { weekdayNames } from '../meaning/weekdays';
import { namesOfFields, type Difference } from '../sorting/compare';

/** A difference as a table shows it. */
export interface DifferenceInWords {
  field: string;
  name: string;
  from: string;
  to: string;
  applied: boolean;
}

/** One field in which a list and the registry differed, in words. */
export function inWords({ field, from, to, applied }: Difference | RowDifference): DifferenceInWords {
  return {
    field,
    name: namesOfFields([field]),
    from: valueInWords(field, from),
    to: valueInWords(field, to),
    applied,
  };
}

function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（なし）';
  if (field === 'kind') return hostKinds.find(({ slug }) => slug === value)?.label ?? '（なし）';
  if (field === 'openWeekdays' && Array.isArray(value)) {
    return value.length > 0 ? weekdayNames(value.map(Number)) : '（なし）';
  }
  if (typeof value === 'number') return value.toFixed(5);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
