import { ownOfferNews } from '~/domain/matching/index.server';
import { groupBy } from '~/lib/group-by';
import { paths } from '~/paths';
import { offerNewsItem } from './case-items';
import { pileItem, type TodayItem } from './items';
import type { Reader } from './reader';

/** More cases than this are told in one line, so that the day stays a list of what to do. */
const CASES_NAMED = 3;

/** Offers that have come to suit the reader's cases, by case; of many cases in one line. */
export async function offerNews({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const rows = await ownOfferNews(tx, scope, today);
  const byCase = groupBy(rows, ({ caseId }) => caseId);
  if (byCase.size <= CASES_NAMED)
    return [...byCase].map(([caseId, news]) =>
      offerNewsItem(
        { caseId, number: news.length, onlyRoom: news.every(({ why }) => why === 'room') },
        today,
      ),
    );
  const number = new Set(rows.map(({ opportunityId }) => opportunityId)).size;
  const what = `${byCase.size}件のケースに合いそうな受入枠・空きを見る`;
  return [pileItem({ key: 'offer-news-all', number, what, label: '見る', to: paths.offerNews() }, today)];
}
