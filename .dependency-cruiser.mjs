import { readdirSync } from 'node:fs';

/**
 * Who may import whom. Arrows point down only: routes → domain → db/queries → db/schema.
 * Each rule says what it protects; docs/decisions tells why the house is built this way.
 */

/** The areas of the domain from the lowest to the highest; an area imports only areas of lower floors. */
const floors = [
  ['kernel'],
  ['taxonomy'],
  ['accounts'],
  ['notices'],
  ['registry', 'people'],
  ['confirmation', 'works'],
  ['meetings'],
  ['matching'],
  ['placements'],
  ['expenses'],
  ['community'],
  ['reports'],
  ['referrals'],
  ['audit', 'handover', 'today'],
  ['records'],
  ['exchange'],
];

/** What another area may use of an area: its door, its shapes, its pure rules. */
const door = '(index\\.server|schema|rules)\\.ts$';
const tests = '\\.test\\.tsx?$';

const upward = floors.flatMap((areas, floor) =>
  areas.map((area) => ({
    name: `domain-${area}-looks-down-only`,
    comment: `${area} は、下の階の area だけを使える。上へ及ぶ作用は app/domain/reactions.server.ts に並べる。`,
    severity: 'error',
    from: { path: `^app/domain/${area}/`, pathNot: tests },
    to: {
      path: `^app/domain/(${[...areas.filter((other) => other !== area), ...floors.slice(floor + 1).flat()].join('|') || '-'})/`,
    },
  })),
);

/** Names of folders hold `$`, so each rule is written with its own folder. */
const apart = readdirSync('app/routes').map((folder) => {
  const own = `^app/routes/${folder.replace(/[.$]/g, '\\$&')}/`;
  return {
    name: 'routes-stand-alone',
    comment: '二つのルートで使うものは app/components に置く。',
    severity: 'error',
    from: { path: own, pathNot: tests },
    to: { path: '^app/routes/', pathNot: own },
  };
});

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: '読む順と呼ぶ順を同じにするため、輪を作らない（型だけの参照を除く）。',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: '指す先のない import は、起動してから初めて分かる失敗になる。',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    ...upward,
    {
      name: 'domain-through-the-door',
      comment:
        'ほかの area は index.server.ts（入口）、schema.ts、rules.ts だけから使う。kernel と taxonomy は全員の土台。',
      severity: 'error',
      from: { path: '^app/domain/([^/]+)/', pathNot: tests },
      to: {
        path: '^app/domain/[^/]+/',
        pathNot: ['^app/domain/$1/', '^app/domain/(kernel|taxonomy)/', door],
      },
    },
    {
      name: 'routes-through-the-door',
      comment:
        'ルートは「誰が入れるか、何を呼ぶか、次にどこへ行くか」だけを書く。area の中身や SQL を直接は使わない。',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: tests },
      to: {
        path: '^(app/domain/[^/]+/|db/|search/)',
        pathNot: ['^app/domain/(kernel|taxonomy)/', `^app/domain/[^/]+/${door}`],
      },
    },
    ...apart,
    {
      name: 'rules-and-schemas-are-pure',
      comment:
        '決まりと形は入出力を持たない。時計もデータも引数で受け取り、ブラウザーでも動く。型は参照してよい。',
      severity: 'error',
      from: { path: '^app/domain/.*(rules|schema)\\.ts$' },
      to: {
        path: ['\\.server\\.tsx?$', '^(db|search)/', '^app/(http|routes|ui|components)/', '^node:'],
        pathNot: ['^search/(normalise/|tokens\\.ts$)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-no-web',
      comment: '業務の層は画面も HTTP も知らない。Request と Response は app/routes と app/http だけのもの。',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: tests },
      to: { path: ['^app/(http|routes|ui|components|cli)/', '/node_modules/(@remix-run|express|react)/'] },
    },
    {
      name: 'domain-reaches-the-database-through-queries',
      comment: 'SQL は db/queries に集める。area が使えるのは queries と、範囲つきの取引（db/scope）だけ。',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: [tests, '^app/domain/accounts/sign-in-library\\.server\\.ts$'] },
      to: {
        path: '^db/',
        pathNot: ['^db/queries/', '^db/scope\\.server\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'drizzle-only-under-db',
      comment: '表と SQL の知識は db/ と、PostgreSQL の検索エンジンだけが持つ。',
      severity: 'error',
      from: {
        path: '^(app|search)/',
        pathNot: ['^search/postgres', '^app/domain/accounts/sign-in-library\\.server\\.ts$'],
      },
      to: { path: '(^|/)node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'queries-stand-on-tables-only',
      comment: 'db/queries は表と drizzle の上に立ち、業務の層を（型を除いて）知らない。',
      severity: 'error',
      from: { path: '^db/(queries|schema)/' },
      to: { path: '^(app/(?!lib/)|search/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'search-through-its-port',
      comment: 'area は検索の入口（port）だけを使い、どのエンジンかを知らない。',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/start\\.ts$', '^app/cli/'] },
      to: { path: '^search/(postgres|meilisearch)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-has-no-domain-words',
      comment: 'app/ui はデザインシステム。データも業務の言葉も知らず、app/lib だけを使う。',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: ['^app/(?!ui/|lib/|styles/)', '^(db|search)/'] },
    },
    {
      name: 'components-draw-what-they-are-given',
      comment: 'app/components は渡されたものを描くだけ。サーバーの中身を取りに行かない。',
      severity: 'error',
      from: { path: '^app/components/', pathNot: tests },
      to: { path: ['\\.server\\.tsx?$', '^(db|search)/', '^app/routes/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lib-is-pure',
      comment: 'app/lib は業務の言葉を持たない小道具。下には何もない。',
      severity: 'error',
      from: { path: '^app/lib/', pathNot: tests },
      to: { path: ['^app/(?!lib/)', '^(db|search)/'] },
    },
    {
      name: 'nothing-imports-the-start',
      comment: '起動と管理コマンドは一番外側。ここから使い、ここを使うものはない。',
      severity: 'error',
      from: { path: '^(app/(domain|http|routes|ui|components|lib)|db|search)/' },
      to: { path: ['^app/start\\.ts$', '^app/(boot|cli)/'] },
    },
    {
      name: 'tests-stay-outside',
      comment: '製品のコードは試験の道具と試験用の package を使わない。',
      severity: 'error',
      from: { path: '^(app|db|search)/', pathNot: tests },
      to: { path: ['^tests/', '(^|/)node_modules/(vitest|playwright|@playwright|fast-check)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '^db/migrations/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
