import type postgres from 'postgres';
import { everything, hostSearch, type Visibility } from '#search/index.server';
import { median, spread, timed, type Measured } from '../measured';
import { questionClasses, type Question } from './questions';

const rounds = 20;
/** How many ask at the same time, and how often each of them. */
const askers = 10;
const asksOfEach = 12;

export interface Asked {
  admin: postgres.Sql;
  municipalityId: string;
  visibility: Visibility;
  today: string;
  /** Begins the name of every line. */
  name: string;
}

/**
 * Every class of question once in each round, after the floor: whatever slows the machine down slows both. Then the
 * same questions from many at once, hits alone, beside the floor of the rounds.
 */
export async function measureSearch(asked: Asked): Promise<Measured[]> {
  const floors: number[] = [];
  const times = questionClasses.map(() => [] as number[]);
  let failed = 0;
  for (let round = -1; round < rounds; round += 1) {
    const floor = await timed(() => floorCount(asked, questionOf(round % questionClasses.length, round)));
    // The first round warms up.
    if (round >= 0) floors.push(floor.ms);
    for (const [i, of] of times.entries()) {
      const one = await timed(() => ask(asked, questionOf(i, round)));
      failed += one.failed ? 1 : 0;
      if (round >= 0) of.push(one.ms);
    }
  }
  const floor = median(floors);
  const lines = questionClasses.map(({ name, atMost }, i): Measured => {
    const { p50, p95 } = spread(times[i] ?? []);
    const shares = { ofFloor: p50 / floor, atMost, p95OfFloor: p95 / floor, p95AtMost: atMost * 3 };
    return { name: `${asked.name}: ${name}`, p50, p95, runs: rounds, ...shares };
  });
  const crowd = await manyAtOnce(asked, floor);
  return [
    ...lines,
    ...crowd.lines,
    { name: `${asked.name}: floor, ILIKE count(*)`, ...spread(floors), runs: floors.length },
    ...gaveUp(asked.name, failed + crowd.failed),
  ];
}

async function manyAtOnce(asked: Asked, floor: number): Promise<{ lines: Measured[]; failed: number }> {
  const lines: Measured[] = [];
  let failed = 0;
  for (const withFacets of [false, true]) {
    const times: number[] = [];
    const one = async (asker: number) => {
      for (let turn = 0; turn < asksOfEach; turn += 1) {
        const question = questionOf((asker + turn) % questionClasses.length, asker);
        const answer = await timed(() => ask(asked, { ...question, withFacets }));
        failed += answer.failed ? 1 : 0;
        times.push(answer.ms);
      }
    };
    await Promise.all(Array.from({ length: askers }, (_, asker) => one(asker)));
    const { p50, p95 } = spread(times);
    lines.push({
      name: `${asked.name}: ${askers} at once, ${withFacets ? 'with counts' : 'hits'}, p95`,
      ...{ p50, p95, runs: times.length, ofFloor: p95 / floor },
      ...(withFacets ? {} : { atMost: 0.45 }),
    });
  }
  return { lines, failed };
}

/** Names answers that did not come; they are counted with the time until they failed. */
function gaveUp(name: string, failed: number): Measured[] {
  return failed === 0 ? [] : [{ name: `${name}: answers that failed`, p50: 0, p95: 0, runs: failed }];
}

function questionOf(of: number, turn: number): Question {
  const { questions } = questionClasses.at(of) ?? { questions: [] };
  return questions.at(turn % Math.max(1, questions.length)) ?? {};
}

let questionsAsked = 0;

/** No two questions are the same, so that no answer is one that was given before. */
function ask({ visibility, today }: Asked, question: Question) {
  questionsAsked += 1;
  const ages = { ...everything.ages, old: everything.ages.old + questionsAsked };
  return hostSearch.search({ ...everything, ...question, ages }, visibility, today);
}

/**
 * What a site without a search engine would do to find the same hosts: ILIKE over every column of a host and its
 * offers. As a superuser, so without row security.
 */
function floorCount({ admin, municipalityId }: Asked, { text = '農園' }: Question) {
  const pattern = `%${text}%`;
  return admin`
    select count(*) from hosts h where h.municipality_id = ${municipalityId} and (
      concat_ws(' ', h.name, h.kana, h.address, h.what_we_can_bring, h.opening_text, h.kind) ilike ${pattern}
      or exists (select 1 from opportunities o where o.municipality_id = h.municipality_id and o.host_id = h.id
        and concat_ws(' ', o.title, o.description, o.time_note, o.menu_kind, o.activities::text) ilike ${pattern}))`;
}
