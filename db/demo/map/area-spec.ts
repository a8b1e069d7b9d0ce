/** What is written by hand about one area of a fictional town; everything else is computed. */
export interface AreaSpec {
  key: string;
  name: string;
  /** Reading in katakana. */
  kana: string;
  parent: string | null;
  /** Borders of the area, counter-clockwise (see `TownPlan`). */
  ring: string[];
  population: number;
  /** Shares of the population in percent; the rest is 15 to 64. */
  under15: number;
  from65To74: number;
  over75: number;
  /** How many hosts stand here, compared with the other areas. */
  weight: number;
  /** Invented neighbourhoods: written name, reading in katakana. */
  streets: { name: string; kana: string }[];
}

/** `written=reading` pairs, separated by spaces. */
export function streetsOf(list: string): AreaSpec['streets'] {
  return list.split(' ').map((pair) => {
    const [name = '', kana = ''] = pair.split('=');
    return { name, kana };
  });
}
