import { Link } from '@remix-run/react';
import { meetingStatusNames, type MeetingStatus } from '~/domain/meetings/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';

interface MeetingRow {
  id: string;
  title: string;
  heldOn: string;
  startsAt: string;
  place: string;
  status: string;
  items: number;
}

/** Meetings with their day, place and number of items. */
export function MeetingRows({ meetings }: { meetings: readonly MeetingRow[] }) {
  return (
    <ul className="lines">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <h3 className="heading-3">
            <Link className="link-tall" to={paths.meeting(meeting.id)}>
              {formatDay(meeting.heldOn)} {meeting.title}
            </Link>
          </h3>
          <p className="facts-line">
            <span>{meeting.startsAt}から</span>
            {meeting.place ? <span>{meeting.place}</span> : null}
            <span>議題{meeting.items}件</span>
            <span>{meetingStatusNames[meeting.status as MeetingStatus]}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
