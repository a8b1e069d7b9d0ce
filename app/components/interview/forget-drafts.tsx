import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import { dropOldDrafts, forgetDrafts, ofUser } from './device-drafts';

/** Takes off the device what its user, who has signed out by now, wanted gone. */
export function ForgetDrafts() {
  const { hash } = useLocation();
  useEffect(() => {
    dropOldDrafts(Date.now());
    const mark = new URLSearchParams(hash.slice(1)).get('forget');
    if (mark) forgetDrafts(ofUser(mark));
  }, [hash]);
  return null;
}
