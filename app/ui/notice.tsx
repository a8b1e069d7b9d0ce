import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'attention' | 'success';

const marks: Record<NoticeTone, IconName> = { info: 'info', attention: 'alert', success: 'check' };

export interface NoticeProps {
  tone?: NoticeTone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: buttons or links. */
  actions?: ReactNode;
  /** Read aloud at once when it appears. */
  live?: boolean | undefined;
}

/** A message with a line on its left. Attention is only for what is late, old or in trouble. */
export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  return (
    <div className={classes('notice', `notice--${tone}`)} {...(live ? { role: 'status' } : {})}>
      <Icon name={marks[tone]} />
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="notice__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
