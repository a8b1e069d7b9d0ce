import { Link } from '@remix-run/react';
import { MonthTable } from '~/components/capacity/month-table';
import type { OfferMonth } from '~/domain/registry/index.server';
import { formatMonth } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band } from '~/ui';

interface OfferCalendarProps {
  offerId: string;
  month: OfferMonth;
}

/** The days of a month on which the offer stands, full days marked. */
export function OfferCalendar({ offerId, month }: OfferCalendarProps) {
  const title = formatMonth(month.month);
  const stands = month.days.some(({ cells }) => cells.length > 0);
  return (
    <Band title="日ごとのようす" lead="季節・週・祝日と、来ている人の数から出しています">
      <div className="stack" id="month">
        <div className="month-head">
          <h3 className="heading-3">{title}</h3>
          <Link className="link-tall" to={paths.opportunity(offerId, month.before)} preventScrollReset>
            前の月
          </Link>
          <Link className="link-tall" to={paths.opportunity(offerId, month.after)} preventScrollReset>
            つぎの月
          </Link>
        </div>
        {stands ? (
          <MonthTable
            month={month}
            today={month.today}
            caption={`${title}に受け入れる日`}
            closed="祝日は休み"
          />
        ) : (
          <p>この月には、受け入れる日がありません。</p>
        )}
      </div>
    </Band>
  );
}
