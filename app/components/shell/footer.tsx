import { Link } from '@remix-run/react';
import { paths } from '~/paths';

/** The foot of every page. Demonstration data says so on each of them. */
export function Footer({ demo }: { demo: boolean }) {
  return (
    <footer className="footer">
      <div className="wrap footer__inner">
        <Link to={paths.about()}>使い方</Link>
        <Link to={paths.accessibility()}>アクセシビリティ</Link>
        <Link to={paths.privacy()}>個人情報の扱い</Link>
        {demo ? <span>この画面の町・場所・ケースはすべて架空です</span> : null}
      </div>
    </footer>
  );
}
