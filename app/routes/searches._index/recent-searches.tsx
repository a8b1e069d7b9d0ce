import { Form, Link, type useLoaderData } from '@remix-run/react';
import { paths } from '~/paths';
import { Band, SubmitButton } from '~/ui';
import type { loader } from './route';

type Recent = ReturnType<typeof useLoaderData<typeof loader>>['recent'][number];

/** What the user searched last, to search it again or to keep it. */
export function RecentSearches({ recent }: { recent: readonly Recent[] }) {
  if (recent.length === 0) return null;
  return (
    <Band title="さいきんの検索">
      <ul className="kept-searches">
        {recent.map(({ asked, label, total }) => (
          <li key={asked} className="kept-searches__line">
            <Link to={paths.hosts(asked)}>{label}</Link>
            <span className="muted">{total}か所</span>
            <Link to={paths.searches(asked)} aria-label={`保存する：${label}`}>
              保存する
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted">30日たつと消えます。ほかの人には見えません。</p>
      <Form method="post">
        <input type="hidden" name="intent" value="forget" />
        <SubmitButton variant="quiet">すべて消す</SubmitButton>
      </Form>
    </Band>
  );
}
