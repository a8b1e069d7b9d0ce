import type { DemoArea } from '../map/geography';
import type { Random } from '../random';
import type { Word } from './words';
import { FAMILY_WORDS, PLACE_WORDS } from './words';

/** Town-wide words in name patterns that another town replaces by its own. */
const TOWN_WORDS: Record<string, [from: string, to: string][]> = {
  みなも市: [],
  みどり町: [
    ['みなも市役所', 'みどり町役場'],
    ['ミナモシヤクショ', 'ミドリチョウヤクバ'],
    ['みなも市', 'みどり町'],
    ['ミナモシ', 'ミドリチョウ'],
    ['みなも', 'みどり'],
    ['ミナモ', 'ミドリ'],
    ['みなと', 'みどり'],
    ['ミナト', 'ミドリ'],
  ],
};

/** Makes names that no other host of the town bears. */
export class NameMaker {
  private readonly used = new Set<string>();

  constructor(
    private readonly town: string,
    private readonly random: Random,
  ) {}

  reserve(name: string): void {
    this.used.add(name);
  }

  /** A free name and its reading from patterns 'written=reading' with {w}, {f}, {a}, {s}; null when none is found. */
  make(patterns: readonly string[], area: DemoArea, street: Word): Word | null {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const name = this.fill(this.random.pick(patterns), area, street);
      if (this.used.has(name.text)) continue;
      this.used.add(name.text);
      return name;
    }
    return null;
  }

  /** As `make`, with the next free number when every name is taken: in towns far larger than the demonstration. */
  makeNumbered(patterns: readonly string[], area: DemoArea, street: Word): Word {
    const { text, kana } = this.fill(this.random.pick(patterns), area, street);
    let number = 2;
    while (this.used.has(`${text} ${number}`)) number += 1;
    this.used.add(`${text} ${number}`);
    return { text: `${text} ${number}`, kana: `${kana} ${number}` };
  }

  private fill(pattern: string, area: DemoArea, street: Word): Word {
    const [written = '', reading = ''] = pattern.split('=');
    const words: Record<string, Word> = {
      '{w}': this.random.pick(PLACE_WORDS),
      '{f}': this.random.pick(FAMILY_WORDS),
      '{a}': { text: area.name, kana: area.kana },
      '{s}': street,
    };
    const replace = (text: string, part: keyof Word): string => {
      const local = (TOWN_WORDS[this.town] ?? []).reduce(
        (result, [from, to]) => result.replace(from, to),
        text,
      );
      return local.replace(/\{[wfas]\}/g, (mark) => words[mark]?.[part] ?? '');
    };
    return { text: replace(written, 'text'), kana: replace(reading, 'kana') };
  }
}
