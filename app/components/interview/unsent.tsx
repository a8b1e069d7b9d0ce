import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Notice } from '~/ui';
import { codesWaiting, type DeviceKeys } from './draft-store';

/** Interviews of the user that this device has not sent yet, with the way to where they are sent from. */
export function UnsentDrafts({ device: { key, user } }: { device: DeviceKeys }) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const look = () => {
      void codesWaiting({ key, user }).then((found) => {
        if (!left) setCodes(found);
      });
    };
    look();
    window.addEventListener('storage', look);
    return () => {
      left = true;
      window.removeEventListener('storage', look);
    };
  }, [key, user]);
  if (codes.length === 0) return null;
  return (
    <Notice tone="attention" title="この端末に、まだ送っていない聞き取りがあります">
      <p>開くと送ります。サインアウトするときに、残すか消すかを選べます。</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Link to={paths.profile(code)}>{formatCaseCode(code)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
