import { Link } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Notice } from '~/ui';
import { codesWaiting } from './draft-store';

function onStorage(listener: () => void) {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** Interviews that this device has not sent yet, with the way to where they are sent from. */
export function UnsentDrafts() {
  const codes = useSyncExternalStore(
    onStorage,
    () => codesWaiting().join(' '),
    () => '',
  );
  if (codes === '') return null;
  return (
    <Notice tone="attention" title="この端末に、まだ送っていない聞き取りがあります">
      <p>開くと送ります。サインアウトすると、この端末から消えます。</p>
      <ul>
        {codes.split(' ').map((code) => (
          <li key={code}>
            <Link to={paths.profile(code)}>{formatCaseCode(code)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
