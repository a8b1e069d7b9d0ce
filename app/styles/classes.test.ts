import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('.test.'))
    .map((file) => path.join(folder, file));
}

const css = filesIn('app/styles', '.css').map((file) => readFileSync(file, 'utf8'));
const known = new Set([...css.join('\n').matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]));

/** Names of parts and kinds (`card__title`, `card--flush`), as they stand in the class of an element. */
const named = /(?<=['"`\s])[a-z][a-z0-9-]*(?:__[a-z0-9-]+|--[a-z0-9]+)+(?=['"`\s])/g;

it('draws every class that the design system names: a misspelt one would be silently plain', () => {
  const missing = ['app/ui', 'app/components/shell']
    .flatMap((folder) => filesIn(folder, '.tsx'))
    .flatMap((file) =>
      (readFileSync(file, 'utf8').match(named) ?? [])
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`),
    );
  expect([...new Set(missing)]).toEqual([]);
});
