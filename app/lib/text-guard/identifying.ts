import { accounts } from './accounts';
import { birthAndAge } from './birth-and-age';
import { dwellings } from './dwellings';
import type { Hit } from './finding';
import { institutions } from './institutions';
import { namesAlone } from './names-alone';

/** What else points to one person: birth date, age, school, employer, clinic, dwelling, account, bare name. */
export function identifyingClues(text: string, areaNames: readonly string[] = []): Hit[] {
  return [
    ...offering(['成人', '未成年'], birthAndAge(text)),
    ...dwellings(text, areaNames).map((hit) => onlyThePlace(text, hit)),
    ...institutions(text),
    ...offering(['ご本人', 'ご家族', '担当の人'], namesAlone(text)),
    ...offering(['（対応票に記入）'], accounts(text)),
  ];
}

function offering(texts: readonly string[], hits: readonly Hit[]): Hit[] {
  return hits.map((hit) => ({ ...hit, rewrite: { start: hit.start, end: hit.end, texts } }));
}

/** 紺屋町のアパート becomes 市内のアパート. */
function onlyThePlace(text: string, hit: Hit): Hit {
  const place = text.slice(hit.start, hit.end).indexOf('の');
  const end = place > 0 ? hit.start + place : hit.end;
  return { ...hit, rewrite: { start: hit.start, end, texts: ['市内'] } };
}
