import { Link } from '@remix-run/react';
import type { HostPage } from '~/domain/registry/index.server';
import { precisionNames, visibilityNames, type Precision, type Visibility } from '~/domain/registry/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, Facts, Icon, type Fact } from '~/ui';

const days = ['月', '火', '水', '木', '金', '土', '日'];

type Host = HostPage['host'];

interface HostFactsProps {
  host: Host;
  facility: HostPage['facility'];
  nearAreas: HostPage['nearAreas'];
  mayEdit: boolean;
}

/** Plain facts of a host; the contacts are for staff only. */
export function HostFacts({ host, facility, nearAreas, mayEdit }: HostFactsProps) {
  return (
    <>
      <Card as="section" labelledBy="facts">
        <h2 className="heading-3" id="facts">
          場所と連絡先
        </h2>
        <Facts items={placeFacts(host, nearAreas)} />
        <h3 className="heading-4 muted">職員だけが見る連絡先</h3>
        <Facts items={contactFacts(host)} />
      </Card>
      {host.designated ? (
        <Card as="section" labelledBy="capacity">
          <h2 className="heading-3" id="capacity">
            定員と余力
          </h2>
          <Facts items={capacityFacts(facility)} />
          {mayEdit ? (
            <Link className="link-tall" to={paths.hostCapacity(host.id)}>
              定員と使える根拠を書く
            </Link>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

function placeFacts(host: Host, nearAreas: HostPage['nearAreas']): Fact[] {
  const open = host.openWeekdays.map((day) => days[day - 1]).join('・');
  return [
    { label: '住所', value: host.address || '分からない' },
    ...(nearAreas.length > 0
      ? [
          {
            label: '近い圏域',
            value: nearAreas.join('、'),
            source: '根拠：圏域の中ほどからの直線の1.3倍。歩く速さは分速80m',
          },
        ]
      : []),
    { label: '電話', value: host.publicPhone ? <Phone number={host.publicPhone} /> : '載せていない' },
    {
      label: '開いている日',
      value:
        [
          open ? `${open}曜` : '',
          host.opensAt && host.closesAt ? `${host.opensAt}〜${host.closesAt}` : '',
          host.openingText,
        ]
          .filter(Boolean)
          .join('　') || '分からない',
    },
    ...(host.publicMail
      ? [{ label: 'メール', value: <a href={`mailto:${host.publicMail}`}>{host.publicMail}</a> }]
      : []),
    ...(host.url
      ? [
          {
            label: 'サイト',
            value: (
              <a href={host.url} rel="noreferrer">
                {host.url}
              </a>
            ),
          },
        ]
      : []),
    { label: '載せる範囲', value: visibilityNames[host.visibility as Visibility] },
    { label: '公開の地図', value: precisionNames[host.locationPrecision as Precision] },
    { label: '未成年', value: host.clearedForMinors ? '受け入れられる' : 'まだ確かめていない' },
    ...(host.sourceCredit ? [{ label: '出典', value: host.sourceCredit }] : []),
  ];
}

function contactFacts(host: Host): Fact[] {
  const facts = [
    ...(host.contactName ? [{ label: '担当', value: host.contactName }] : []),
    ...(host.contactPhone ? [{ label: '電話', value: <Phone number={host.contactPhone} /> }] : []),
    ...(host.contactMail
      ? [{ label: 'メール', value: <a href={`mailto:${host.contactMail}`}>{host.contactMail}</a> }]
      : []),
  ];
  return facts.length > 0 ? facts : [{ label: '連絡先', value: 'まだ聞いていない' }];
}

function capacityFacts({ capacity, basis }: HostPage['facility']): Fact[] {
  return [
    { label: '定員', value: capacity ? `${capacity.authorisedCapacity}人` : 'まだ書いていない' },
    { label: 'いつもの人数', value: capacity ? `${capacity.usualCoreUsers}人` : 'まだ書いていない' },
    {
      label: '使える根拠',
      value: basis ? `${formatDay(basis.validTo)}まで` : 'いまはない',
      ...(basis ? { source: `根拠：${basis.consultedDepartment}に${formatDay(basis.consultedOn)}確認` } : {}),
    },
  ];
}

function Phone({ number }: { number: string }) {
  return (
    <a className="link-tall" href={`tel:${number}`}>
      <Icon name="phone" size={20} />
      {number}
    </a>
  );
}
