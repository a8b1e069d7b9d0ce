export interface OpportunityTime {
  weekday: number;
  slot: 'am' | 'pm' | 'evening' | 'night';
  start?: string;
  end?: string;
}

export interface OpportunityCalendar {
  /** Which of the month: 1 first … 5 fifth, -1 last; left out: every week. */
  nth?: number[];
  /** Every year from a day to a day, as MM-DD; it may run over the turn of the year. */
  season?: { from: string; to: string };
  /** Not on public holidays. */
  holidaysOut?: boolean;
  /** Single days beside the weekly times. */
  dates?: { on: string; slot: OpportunityTime['slot']; start?: string; end?: string }[];
}
