import type { ReactNode } from 'react';
import { Icon } from '~/ui';
import { Dropdown } from './dropdown';

/** The menu in the head, where there is no room for a bar. */
export function Menu({ children }: { children: ReactNode }) {
  return (
    <Dropdown
      className="menu"
      summaryClass="menu__summary"
      panelClass="menu__panel"
      summary={
        <>
          <Icon name="menu" />
          メニュー
        </>
      }
    >
      {children}
    </Dropdown>
  );
}
