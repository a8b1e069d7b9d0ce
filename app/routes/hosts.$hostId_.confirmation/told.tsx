import { Form, Link } from '@remix-run/react';
import type { HostConfirmationPage } from '~/domain/confirmation/index.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, SubmitButton } from '~/ui';

interface ToldProps {
  told: HostConfirmationPage['told'];
  hostId: string;
  mayEdit: boolean;
}

/** What the host wrote behind its link and nobody has dealt with. */
export function Told({ told, hostId, mayEdit }: ToldProps) {
  if (told.length === 0) return null;
  return (
    <Band title="受入先からの連絡" lead="登録の内容は、まだ変わっていません" tone="attention" id="told">
      <ul className="lines">
        {told.map(({ id, text, on }) => (
          <li key={id}>
            <p className="stale__told">{text}</p>
            <p className="source">{formatDay(on)}の確認のリンクから</p>
            {mayEdit ? (
              <Form method="post" className="buttons">
                <input type="hidden" name="intent" value="told" />
                <Link className="link-tall" to={paths.editHost(hostId)}>
                  登録を直す
                </Link>
                <SubmitButton variant="quiet" name="id" value={id}>
                  直したので、すみにする
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Band>
  );
}
