import { WIDTH, writeNumbers } from './numbers';
import type { Candidate, Place } from './types';

/** Candidates in numbers, a row each, with the places and candidates they are of. */
export class Rows {
  readonly numbers: Int32Array;
  /** Latitude and longitude of the place of each row; not a number: not known. */
  readonly points: Float64Array;
  readonly places: Place[] = [];
  readonly candidates: Candidate[] = [];

  constructor(count: number) {
    this.numbers = new Int32Array(count * WIDTH);
    this.points = new Float64Array(count * 2);
  }

  write(row: number, place: Place, candidate: Candidate): void {
    this.numbers.fill(0, row * WIDTH, (row + 1) * WIDTH);
    writeNumbers(this.numbers, row * WIDTH, place, candidate);
    this.points[row * 2] = place.point?.lat ?? Number.NaN;
    this.points[row * 2 + 1] = place.point?.lng ?? Number.NaN;
    this.places[row] = place;
    this.candidates[row] = candidate;
  }

  /** The same once more, to be written over in part. */
  copy(): Rows {
    const copy = new Rows(this.places.length);
    copy.numbers.set(this.numbers);
    copy.points.set(this.points);
    copy.places.push(...this.places);
    copy.candidates.push(...this.candidates);
    return copy;
  }
}
