import { describe, expect, expectTypeOf, it } from 'vitest';
import type { EngineQuestion } from '#search/engine';
import { everything, type HostSearch, type SearchQuery, type Visibility } from '#search/index.server';
import { filterOf } from '#search/meilisearch/filter';
import { searchRequest, type SearchRequest } from '#search/meilisearch/request';
import { correctionStatement } from '#search/postgres/corrections';
import { numbersStatement, rowsStatement, type Statement } from '#search/postgres/statement';
import { wordsThereStatement } from '#search/postgres/suggestions';
import type { Candidate } from '#search/suggest';
import { publicVisibility, visibilityOf } from '#search/port';
import { termsOf } from '#search/query';
import { buildVocabulary } from '#search/vocabulary/vocabulary';
import { filterSets, questions, today } from '#tests/contract/search/corpus';
import { machineScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';

const sources: Record<string, string> = import.meta.glob('/{app,db,search}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const product = Object.entries(sources).filter(([file]) => !/\.test\.tsx?$/.test(file));
const filesWith = (pattern: RegExp) =>
  product
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort();

const inSearch = (file: string) => file.startsWith('/search/');

describe('whose rows a question asks for', () => {
  it('cannot be made up or left out', () => {
    expectTypeOf<{ municipalityId: string; audience: 'staff' }>().not.toExtend<Visibility>();
    expectTypeOf<Omit<EngineQuestion, 'visibility'>>().not.toExtend<EngineQuestion>();
    expectTypeOf<Parameters<HostSearch['search']>>().toEqualTypeOf<[SearchQuery, Visibility, string]>();
    expectTypeOf<Parameters<HostSearch['clusters']>[1]>().toEqualTypeOf<Visibility>();
    expectTypeOf<Parameters<HostSearch['suggest']>>().toEqualTypeOf<[string, Visibility]>();
    expectTypeOf<Parameters<typeof wordsThereStatement>>().toEqualTypeOf<
      [readonly Candidate[], Visibility]
    >();
    expectTypeOf<Parameters<typeof correctionStatement>>().toEqualTypeOf<[string, Visibility]>();
    expectTypeOf<{ q: string; filter: string }>().not.toExtend<SearchRequest>();
  });

  it('is taken from a scope, in one place', () => {
    const made = filesWith(/\bas (unknown as )?Visibility\b/);
    const knowSearch = filesWith(/#search\//).concat(product.map(([file]) => file).filter(inSearch));
    expect(made.filter((file) => knowSearch.includes(file))).toEqual(['/search/port.ts']);
    expect(filesWith(/\bas (unknown as )?SearchRequest\b/)).toEqual(['/search/meilisearch/request.ts']);
  });
});

describe('a question can reach the engines in no other way', () => {
  it('to the search server speak three files, of which one searches, with requests that were made for it', () => {
    expect(filesWith(/^import \{[^}]*\bMeilisearch\b[^}]*\} from 'meilisearch'/m)).toEqual([
      '/search/meilisearch/keeper.server.ts',
      '/search/meilisearch/key.server.ts',
      '/search/meilisearch/words.server.ts',
    ]);
    const inFolder = filesWith(/./s).filter((file) => file.startsWith('/search/meilisearch/'));
    const searching = inFolder.filter((file) =>
      /\.(search|searchGet|multiSearch|searchForFacetValues|searchSimilarDocuments|rawSearch)\(/.test(
        sources[file] ?? '',
      ),
    );
    expect(searching).toEqual(['/search/meilisearch/words.server.ts']);
    expect(sources['/search/meilisearch/words.server.ts']).toContain(
      'const send = ({ q, ...parameters }: SearchRequest) => server.search(q, parameters);',
    );
    expect(filesWith(/fetch\(|httpRequest/).filter(inSearch)).toEqual([]);
  });

  it('the projection is read by the statements below, and the search login runs nothing else', () => {
    expect(filesWith(/(from|join) host_search\b/)).toEqual([
      '/search/postgres/corrections.ts',
      '/search/postgres/statement.ts',
      '/search/postgres/suggestions.ts',
    ]);
    expect(filesWith(/\bsearchSql\b/)).toEqual([
      '/db/client.server.ts',
      '/db/readiness.server.ts',
      '/search/index.server.ts',
      '/search/second.server.ts',
    ]);
  });
});

const vocabulary = buildVocabulary();
const audiences = [visibilityOf(machineScope()), publicVisibility(machineScope('other'))];
const found = ['0190aaaa-0000-7000-8000-000000000001'];

/** Every kind of question: all words, any of them, among hosts that were found before. */
function* allQuestions(): Generator<EngineQuestion> {
  for (const visibility of audiences)
    for (const [, set] of filterSets)
      for (const text of [...questions, '「花の庭」 -農園', "x' or '1'='1"])
        for (const more of [{}, { join: 'any' as const }, { among: found }])
          yield {
            ...{ query: { ...everything, ...set, text }, terms: termsOf(text, vocabulary), join: 'all' },
            ...{ visibility, today, ...more },
          };
}

/** Every reading of the projection names municipality and audience as columns, with the values of the asker. */
function expectWhose({ text, parameters }: Statement, { municipalityId, audience }: Visibility): void {
  const readings = text.match(/\bhost_search\b/g)?.length ?? 0;
  const valuesOf = (column: string, type: string) =>
    Array.from(text.matchAll(new RegExp(`\\bh\\.${column} = \\$(\\d+)::${type}`, 'g')), ([, place]) =>
      String(parameters.values[Number(place) - 1]),
    );
  expect(readings).toBeGreaterThan(0);
  expect(valuesOf('municipality_id', 'uuid')).toEqual(Array<string>(readings).fill(municipalityId));
  expect(valuesOf('audience', 'text')).toEqual(Array<string>(readings).fill(audience));
}

describe('every question carries municipality and audience', () => {
  it('to PostgreSQL, for the rows that are held, corrections and suggestions', () => {
    for (const visibility of audiences) {
      expectWhose(correctionStatement('子供食道', visibility), visibility);
      expectWhose(numbersStatement(visibility), visibility);
      expectWhose(rowsStatement([1, 2], visibility), visibility);
    }
    for (const visibility of audiences)
      for (const text of [...questions, "x' or '1'='1"]) {
        const [term] = termsOf(text, vocabulary);
        if (!term) continue;
        const { own, same } = term;
        expectWhose(wordsThereStatement([{ word: text, forms: [...own, ...same] }], visibility), visibility);
      }
  });

  it('to the search server', () => {
    let made = 0;
    for (const question of allQuestions()) {
      const request = searchRequest(question);
      if (!request) continue;
      made += 1;
      expect(request.filter).toBe(filterOf(question.visibility));
      expect(request.filter).toContain(
        question.visibility.audience === 'staff' ? towns.own.id : towns.other.id,
      );
    }
    expect(made).toBeGreaterThan(100);
  });
});
