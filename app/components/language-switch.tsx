import { Link, useLocation } from '@remix-run/react';

/** Between the usual Japanese and やさしい日本語, on the same page. */
export function LanguageSwitch({ easy }: { easy: boolean }) {
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('lang', easy ? 'ja' : 'easy');
  return (
    <Link className="link-tall no-print" to={`${pathname}?${params.toString()}`} preventScrollReset>
      {easy ? 'ふつうの 日本語で 読む' : 'やさしい日本語で読む'}
    </Link>
  );
}
