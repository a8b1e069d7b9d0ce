import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getUrgentContacts } from '~/domain/referrals/index.server';
import { publicLoader } from '~/http/builders.server';
import { Band, Icon, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '急ぎの連絡先｜むすびば' }];

export const loader = publicLoader({
  because: 'numbers to call when it cannot wait are no secret, and nobody should have to sign in first',
  load: ({ scope }) => getUrgentContacts(scope, undefined),
});

const everywhere = [
  { name: '警察', phone: '110', note: '事件・事故、いまあぶないとき' },
  { name: '救急・消防', phone: '119', note: 'けが・急病・火事' },
];

export default function Urgent() {
  const { contacts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="急ぎの連絡先"
        lead="命やからだがあぶないときは、会議や手続きを待たずに、すぐに電話してください。"
      />
      <Page narrow>
        <Calls calls={everywhere} />
        {contacts.length > 0 ? (
          <Band title="市町村の窓口" lead="気になる人がいるとき、どこに頼めばよいか分からないときも。">
            <Calls calls={contacts} />
          </Band>
        ) : null}
      </Page>
    </>
  );
}

function Calls({ calls }: { calls: readonly { name: string; phone: string; note: string }[] }) {
  return (
    <ul className="lines">
      {calls.map(({ name, phone, note }) => (
        <li key={`${name}${phone}`}>
          <a className="urgent-call" href={`tel:${phone.replaceAll('-', '')}`}>
            <Icon name="phone" size={28} />
            <span>
              <b>{name}</b> {phone}
            </span>
          </a>
          {note ? <p className="muted">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
