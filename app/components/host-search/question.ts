/** What says something: fields left empty and the usual order are left out, so that the address can be passed on. */
export function telling(entries: Iterable<[string, FormDataEntryValue]>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of entries)
    if (typeof value === 'string' && value.trim() !== '' && !(name === 'sort' && value === 'relevance'))
      params.append(name, value);
  return params;
}

/** Says how an answer is looked at, not what is asked. */
const besideTheQuestion = new Set(['page', 'engine', 'lang']);

/**
 * What an address asks for, on whichever page of whichever engine in whichever language: the same for the same question,
 * in whichever order its names and values stand.
 */
export function questionIn(search: string): string {
  const asked = Array.from(telling(new URLSearchParams(search))).filter(
    ([name]) => !besideTheQuestion.has(name),
  );
  const text = asked.map((entry) => new URLSearchParams([entry]).toString());
  return text.sort().join('&');
}

/** The same in whichever order of hosts, unless that is the distance from an area. */
export function unordered(search: string): string {
  const asked = new URLSearchParams(questionIn(search));
  if (asked.get('sort')?.startsWith('near-') !== true) asked.delete('sort');
  return asked.toString();
}
