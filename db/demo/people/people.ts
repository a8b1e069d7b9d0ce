import { addDays } from '~/lib/japanese-date';
import type { StaffRows } from '../agencies';
import { randomOf } from '../random';
import type { Town } from '../town';
import type { PeopleRows } from './case-book';
import { writeArrivals } from './arrivals';
import { openBook } from './case-book';
import { CaseWriter } from './case-writer';
import { writeEarlierInquiries } from './earlier';
import { writeCourses } from './courses';
import { writeKeptProposals } from './kept-proposals';
import { writeMeetingIdeas } from './meeting-ideas';
import { writeMeetings } from './meetings';
import { PATHS } from './paths';
import type { Registry } from './placing';
import { Placer } from './placing';
import { statusSince } from './status-since';
import type { Story } from './story';
import { writeWorks } from './works';

/**
 * The cases of a town with everything that happened to them. Offers get the answers that were asked for before
 * an inquiry, so that the answers of `registry` are complete only afterwards.
 */
export function makePeople(
  town: Town,
  staff: StaffRows,
  registry: Registry,
  stories: readonly Story[],
): PeopleRows {
  const book = openBook(town, staff);
  const placer = new Placer(book, registry);
  const random = randomOf(`${town.name} people`);
  writeMeetings(book);
  for (const [index, story] of stories.entries()) {
    const writer = new CaseWriter(book, story, index + 1);
    PATHS[story.path]({ book, writer, placer, random });
    if (story.lastContact !== undefined)
      writer.set({ lastContactOn: addDays(town.today, story.lastContact) });
    if (story.next) writer.set({ nextOn: addDays(town.today, story.next[0]), nextWhat: story.next[1] });
  }
  writeEarlierInquiries(book, registry);
  for (const row of book.rows.cases) row.statusSince = statusSince(book, row);
  writeCourses(book);
  writeMeetingIdeas(book);
  writeKeptProposals(book, registry);
  writeWorks(book, registry);
  writeArrivals(book, registry.hosts.find(({ row }) => row.status === 'listed')?.row.id ?? null);
  return book.rows;
}
