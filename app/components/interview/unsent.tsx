import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Notice } from '~/ui';
import { codesWaiting, codesWithCards, type DeviceKeys } from './draft-store';

/** Interviews of the user that this device has not sent yet, with the way to where they are sent from. */
export function UnsentDrafts({ device: { key, user } }: { device: DeviceKeys }) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [cards, setCards] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const look = () => {
      void Promise.all([codesWaiting({ key, user }), codesWithCards({ key, user })]).then(
        ([drafts, answers]) => {
          if (left) return;
          setCodes(drafts);
          setCards(answers);
        },
      );
    };
    look();
    window.addEventListener('storage', look);
    return () => {
      left = true;
      window.removeEventListener('storage', look);
    };
  }, [key, user]);
  return (
    <>
      {codes.length > 0 ? (
        <Notice tone="attention" title="この端末に、まだ送っていない聞き取りがあります">
          <p>開くと送ります。サインアウトするときに、残すか消すかを選べます。</p>
          <Codes codes={codes} to={paths.profile} />
        </Notice>
      ) : null}
      {cards.length > 0 ? (
        <Notice tone="attention" title="この端末に、プロフィールに入れていない絵カードの答えがあります">
          <Codes codes={cards} to={paths.interviewChosen} />
        </Notice>
      ) : null}
    </>
  );
}

function Codes({ codes, to }: { codes: readonly string[]; to: (code: string) => string }) {
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          <Link to={to(code)}>{formatCaseCode(code)}</Link>
        </li>
      ))}
    </ul>
  );
}
