/** Words that stand in a text and what may stand in their place. */
export interface Offer {
  readonly from: string;
  readonly to: readonly string[];
}

/** 「田中さん」→「ご本人」または「ご家族」: how an offer is told at the end of a message. */
export function tellOffer({ from, to }: Offer): string {
  return `「${from}」→${to.map((text) => `「${text}」`).join('または')}`;
}

const told = /「(?<from>[^「」]+)」→(?<to>「[^「」]*」(?:または「[^「」]*」)*)/gu;

/** The offers that messages tell, for the same words once; none where a message only explains. */
export function offersIn(messages: readonly string[]): Offer[] {
  const offers = messages.flatMap((message) =>
    [...message.matchAll(told)].map(({ groups }) => ({
      from: groups?.['from'] ?? '',
      to: [...(groups?.['to'] ?? '').matchAll(/「([^「」]*)」/gu)].map(([, text = '']) => text),
    })),
  );
  return offers.filter((offer, index) => offers.findIndex(({ from }) => from === offer.from) === index);
}

/** The message without its offers, for where they are drawn beside it. */
export function withoutOffers(message: string): string {
  return message.replace(/言いかえ：「[^「」]+」→「[^「」]*」(?:または「[^「」]*」)*/gu, '');
}

const meant = /(?:^|\s)「(?<words>[^」]+)」は/gu;

/** The words as typed that messages are about. */
export function wordsMeant(messages: readonly string[]): string[] {
  return messages.flatMap((message) =>
    [...message.matchAll(meant)].map(({ groups }) => groups?.['words'] ?? ''),
  );
}

/** Letters shown before and after words that stand in a long text. */
const around = 16;

/** A text cut into plain and meant parts; of a long text only what stands around the words. */
export function textWithWords(text: string, words: readonly string[]): { text: string; isMeant: boolean }[] {
  const parts: { text: string; isMeant: boolean }[] = [];
  let at = 0;
  for (const { start, end } of placesIn(text, words)) {
    const before = text.slice(at, start);
    if (before !== '') parts.push({ text: shortened(before, at > 0, true), isMeant: false });
    parts.push({ text: text.slice(start, end), isMeant: true });
    at = end;
  }
  if (at > 0 && at < text.length)
    parts.push({ text: shortened(text.slice(at), true, false), isMeant: false });
  return parts;
}

function placesIn(text: string, words: readonly string[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const word of words) {
    let start = text.indexOf(word);
    while (start !== -1 && places.some((other) => start < other.end && other.start < start + word.length)) {
      start = text.indexOf(word, start + 1);
    }
    if (start !== -1 && word !== '') places.push({ start, end: start + word.length });
  }
  return places.sort((a, b) => a.start - b.start);
}

function shortened(plain: string, followsWords: boolean, leadsToWords: boolean): string {
  const head = followsWords ? plain.slice(0, around) : '';
  const foot = leadsToWords ? plain.slice(-around) : '';
  return head.length + foot.length >= plain.length ? plain : `${head}…${foot}`;
}
