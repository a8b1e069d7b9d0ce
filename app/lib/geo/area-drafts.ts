import { bandColumns, type AgeBands } from '../age-bands';
import { plainWidth, oneLine } from '../text/fold';
import { boundingBox, innerPoint, polygonsOf, type AreaGeometry, type BoundingBox } from './area-geometry';
import type { LatLng } from './point';
import type { BoundaryFeature } from './read-boundaries';

/** An area ready to be stored: parts of one name are joined and their population is added up. */
export interface AreaDraft {
  name: string;
  geometry: AreaGeometry;
  bbox: BoundingBox;
  inner: LatLng;
  population: number | null;
  /** Persons by age, where properties of the file tell them. */
  bands: AgeBands | null;
}

/** What stands under one property of all areas of a file: shown so that a person can choose the name. */
export interface PropertySummary {
  name: string;
  /** Areas in which it is filled in. */
  filled: number;
  distinct: number;
  numeric: boolean;
  samples: string[];
}

export type AreaDrafts = { ok: true; areas: AreaDraft[] } | { ok: false; reason: string; wayOut: string };

/** Properties of a boundary file in the order in which they first appear. */
export function propertySummaries(features: readonly BoundaryFeature[]): PropertySummary[] {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  return names.map((name) => {
    const values = features.map(({ properties }) => textOf(properties[name])).filter((value) => value !== '');
    const distinct = new Set(values);
    const numeric =
      values.length > 0 && values.every((value) => /^-?\d+(?:\.\d+)?$/u.test(plainWidth(value)));
    return {
      name,
      filled: values.length,
      distinct: distinct.size,
      numeric,
      samples: [...distinct].slice(0, 3),
    };
  });
}

/** The property that most likely holds the names: filled everywhere, different nearly everywhere, words. */
export function likelyNameProperty(summaries: readonly PropertySummary[], count: number): string {
  const score = ({ name, filled, distinct, numeric, samples }: PropertySummary): number => {
    if (numeric || filled < count) return -1;
    const japanese = samples.every((sample) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample),
    );
    return distinct / count + (japanese ? 1 : 0) + (/name|名/iu.test(name) ? 0.2 : 0);
  };
  const [best] = [...summaries].sort((left, right) => score(right) - score(left));
  return best && score(best) > 0 ? best.name : '';
}

/** The property that most likely holds the population, '' when none does. */
export function likelyPopulationProperty(summaries: readonly PropertySummary[]): string {
  return summaries.find(({ name, numeric }) => numeric && /jinko|人口|population/iu.test(name))?.name ?? '';
}

/** Joins the features of a file into named areas. */
export function areaDrafts(
  features: readonly BoundaryFeature[],
  { name, population }: { name: string; population: string },
): AreaDrafts {
  const groups = new Map<string, BoundaryFeature[]>();
  for (const [index, feature] of features.entries()) {
    const value = oneLine(textOf(feature.properties[name]));
    if (value === '') {
      const wayOut = '名前がすべての区域に入っている項目を選んでください。';
      return { ok: false, reason: `${String(index + 1)}番目の区域の「${name}」に名前がありません。`, wayOut };
    }
    groups.set(value, [...(groups.get(value) ?? []), feature]);
  }
  const properties = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))];
  const byAge = bandColumns(properties).map(({ key, columns }) => ({
    key,
    properties: columns.map((column) => properties[column] ?? ''),
  }));
  const areas: AreaDraft[] = [];
  for (const [areaName, parts] of groups) {
    const people = population === '' ? null : sumOf(parts.map(({ properties }) => properties[population]));
    if (people !== null && Number.isNaN(people)) {
      const wayOut = '人口が数で入っている項目を選ぶか、人口なしで読み込んでください。';
      return { ok: false, reason: `「${areaName}」の「${population}」は人数として読めません。`, wayOut };
    }
    const bands = bandsOf(parts, byAge);
    const geometry = joined(parts.map((part) => part.geometry));
    areas.push({
      name: areaName,
      geometry,
      bbox: boundingBox(geometry),
      inner: innerPoint(geometry),
      population: people,
      bands,
    });
  }
  return { ok: true, areas };
}

/** Null where a band is not filled in with counts everywhere. */
function bandsOf(
  parts: readonly BoundaryFeature[],
  byAge: readonly { key: string; properties: readonly string[] }[],
): AgeBands | null {
  if (byAge.length === 0) return null;
  const sums = byAge.map(({ key, properties }): [string, number] => {
    const values = parts.flatMap((part) => properties.map((property) => part.properties[property]));
    return [key, values.every((value) => textOf(value) !== '') ? (sumOf(values) ?? 0) : Number.NaN];
  });
  return sums.some(([, people]) => Number.isNaN(people)) ? null : Object.fromEntries(sums);
}

function joined(parts: AreaGeometry[]): AreaGeometry {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return { type: 'MultiPolygon', coordinates: parts.flatMap(polygonsOf) };
}

/** Null when nothing is filled in, NaN when something is not a count of persons. */
function sumOf(values: unknown[]): number | null {
  const texts = values
    .map((value) => plainWidth(textOf(value)).replace(/,/gu, ''))
    .filter((text) => text !== '');
  if (texts.length === 0) return null;
  const numbers = texts.map((text) => (/^\d+(?:\.0+)?$/u.test(text) ? Number(text) : Number.NaN));
  return numbers.reduce((sum, count) => sum + count, 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
