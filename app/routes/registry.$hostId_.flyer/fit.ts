/** The texts of a flyer that can be long. */
export interface FlyerTexts {
  name: string;
  kana: string;
  whatWeCanBring: string;
  offers: readonly { title: string; menuEasy: string; timeLabel: string }[];
  conditionsEasy: readonly string[];
  opening: string;
  address: string;
}

/** How much of each text goes on the sheet, and in which size of letters it is printed. */
export interface FlyerFit {
  size: 'large' | 'middle' | 'small';
  offers: number;
  conditions: number;
  /** Letters of a text; what is longer is cut, the rest stands on the page behind the QR code. */
  letters: number;
}

// Pixels of CSS: what the margins leave of A4, with a little air; the column beside the map.
const sheet = { width: 688, height: 990, column: 360 };
const letter = { large: 16, middle: 14, small: 12 } as const;

/** From the most generous on; the last one holds the longest texts that a form takes. */
const fits: readonly FlyerFit[] = [
  { size: 'large', offers: 4, conditions: 6, letters: 400 },
  { size: 'middle', offers: 4, conditions: 6, letters: 400 },
  { size: 'small', offers: 4, conditions: 6, letters: 400 },
  { size: 'small', offers: 3, conditions: 6, letters: 160 },
  { size: 'small', offers: 2, conditions: 4, letters: 90 },
];
const tersest: FlyerFit = { size: 'small', offers: 1, conditions: 4, letters: 60 };

/** The most generous way in which the texts of a place go on one sheet of A4. */
export function fitFlyer(host: FlyerTexts): FlyerFit {
  return fits.find((fit) => heightOf(host, fit) <= sheet.height) ?? tersest;
}

/** At most so many letters, with … where something is left out. */
export function shortened(text: string, letters: number): string {
  const all = Array.from(text);
  return all.length <= letters ? text : `${all.slice(0, letters - 1).join('')}…`;
}

/** How high the sheet becomes, from the number of full-width letters in a line; rather too high than too low. */
function heightOf(host: FlyerTexts, { size, offers, conditions, letters }: FlyerFit): number {
  const px = letter[size];
  const lines = (text: string, width: number, scale = 1) =>
    Math.ceil((Math.min(Array.from(text).length, letters) * px * scale) / width) * px * scale * 1.5;
  const heading = px * 1.25 * 1.5;
  const head = heading + lines(host.name, sheet.width, 2) + lines(host.kana, sheet.width) + 32;
  const shown = host.offers.slice(0, offers);
  const what = shown.reduce(
    (sum, { title, menuEasy, timeLabel }) =>
      sum + lines(`${title}（${menuEasy}）`, sheet.width) + lines(timeLabel, sheet.width) + 18,
    heading + lines(host.whatWeCanBring, sheet.width) + 48,
  );
  const two = Math.ceil(Math.min(host.conditionsEasy.length, conditions) / 2);
  const where =
    3 * (heading + 16) + lines(host.opening, sheet.column) + lines(host.address, sheet.column) + 6 * px * 1.5;
  return head + what + two * (px * 1.5 + 4) + Math.max(where, 310) + 160;
}
