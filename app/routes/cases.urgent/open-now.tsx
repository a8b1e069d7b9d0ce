import { Form, Link } from '@remix-run/react';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Button } from '~/ui';

interface OpenNowProps {
  open: { id: string; code: string; until: Date };
  name: string;
}

/** A case the reader has open, with the way to give it up. */
export function OpenNow({ open, name }: OpenNowProps) {
  return (
    <li>
      <p>
        <Link className="link-tall" to={paths.case(open.code)}>
          {name}
        </Link>
        　{formatInstant(open.until)}まで
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="id" value={open.id} />
        <Button type="submit" variant="secondary">
          {name}を閉じる
        </Button>
      </Form>
    </li>
  );
}
