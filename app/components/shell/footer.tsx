import { paths } from '~/paths';
import { SiteLink } from '~/ui';

/** The foot of every page. Demonstration data says so on each of them. */
export function Footer({ demo }: { demo: boolean }) {
  return (
    <footer className="footer">
      <div className="wrap footer__inner">
        <SiteLink to={paths.about()}>使い方</SiteLink>
        <SiteLink to={paths.accessibility()}>アクセシビリティ</SiteLink>
        <SiteLink to={paths.privacy()}>個人情報の扱い</SiteLink>
        {demo ? <span>この画面の町・場所・ケースはすべて架空です</span> : null}
      </div>
    </footer>
  );
}
