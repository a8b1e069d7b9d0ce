import type { ReactNode } from 'react';
import { Page, PageHead } from '~/ui';

interface ReceivedProps {
  title: string;
  lead: string;
  /** 受付番号 */
  number: string;
  numberLabel: string;
  children: ReactNode;
}

/** What somebody sees who sent an open form: that it has come, its number, and what happens now. */
export function Received({ title, lead, number, numberLabel, children }: ReceivedProps) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <Page narrow>
        <p className="received">
          <span className="received__label">{numberLabel}</span>
          <b className="received__number">{number}</b>
        </p>
        <div className="prose">{children}</div>
      </Page>
    </>
  );
}
