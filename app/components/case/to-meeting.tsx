import { Link } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { FormActions, SelectField, SubmitButton, type FieldLike } from '~/ui';
import type { EndingForm } from './before-proposal';

interface ToMeetingProps {
  field: FieldLike;
  found: EndingForm;
  /** What follows when the meeting decides so. */
  note: string;
}

/** The end of a form that puts something to a meeting: which meeting, and the button. */
export function ToMeeting({ field, found: { code, meetings }, note }: ToMeetingProps) {
  return (
    <>
      <SelectField
        field={field}
        label="会議"
        required
        options={meetings.map(({ id, title, heldOn, startsAt }) => ({
          value: id,
          label: `${formatDay(heldOn)} ${startsAt} ${title}`,
        }))}
      />
      <FormActions note={note}>
        <SubmitButton>会議に出す</SubmitButton>
        <Link to={paths.case(code)}>やめる</Link>
      </FormActions>
    </>
  );
}
