import { accounts } from './accounts';
import { birthAndAge } from './birth-and-age';
import { dwellings } from './dwellings';
import type { Hit } from './finding';
import { institutions } from './institutions';
import { namesAlone } from './names-alone';

/** What else points to one person: birth date, age, school, employer, clinic, dwelling, account, bare name. */
export function identifyingClues(text: string, areaNames: readonly string[] = []): Hit[] {
  return [
    ...birthAndAge(text),
    ...dwellings(text, areaNames),
    ...institutions(text),
    ...namesAlone(text),
    ...accounts(text),
  ];
}
