import { CaseLine, type CaseLineView } from '~/components/case-line';
import { Form } from '@remix-run/react';
import { classes, LinkButton, SubmitButton } from '~/ui';

interface DayItem {
  key: string;
  when: string;
  what: string;
  line: CaseLineView | null;
  action: { label: string; to: string };
  press?: { label: string; to: string; fields: Readonly<Record<string, string>> } | undefined;
}

interface DayBandProps {
  tone: 'late' | 'plain';
  title: string;
  lead: string;
  items: readonly DayItem[];
  /** The first item is what to begin with. */
  leading?: boolean;
}

/** One band of the day: how many, and each thing with when, what, which case and one verb. */
export function DayBand({ tone, title, lead, items, leading = tone === 'late' }: DayBandProps) {
  if (items.length === 0) return null;
  return (
    <section
      className={classes('day', tone === 'late' && 'day--late')}
      aria-label={`${title} ${items.length}件`}
    >
      <div className="day__side">
        <p className="day__count">{items.length}</p>
        <h2 className="day__title">{title}</h2>
        <p className="day__lead">{lead}</p>
      </div>
      <ul className="day__list">
        {items.map((item, index) => (
          <li key={item.key} className="day__item">
            <p className="day__when">{item.when}</p>
            <div>
              <h3 className="day__what">{item.what}</h3>
              {item.line ? <CaseLine line={item.line} /> : null}
            </div>
            <div className="day__acts">
              {item.press ? <Press {...item.press} /> : null}
              <LinkButton to={item.action.to} variant={leading && index === 0 ? 'primary' : 'secondary'}>
                {item.action.label}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Done with one press; the page that takes it says what became of it. */
function Press({ label, to, fields }: NonNullable<DayItem['press']>) {
  return (
    <Form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </Form>
  );
}
