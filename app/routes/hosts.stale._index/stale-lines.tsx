import { Form, Link } from '@remix-run/react';
import { ChooseAll } from '~/components/choose-all';
import type { StaleHost } from '~/domain/confirmation/index.server';
import { staleStateNames } from '~/domain/confirmation/rules';
import { formatMonthDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Icon, SubmitButton, Tag, Tags } from '~/ui';

/** The form that the tick boxes of the lines belong to. */
export const bulkFormId = 'bulk';

interface StaleLinesProps {
  hosts: readonly StaleHost[];
  total: number;
  quarter: string;
}

/** The queue: whom to ask first, how to reach them, what was tried, and the two ways a call can end. */
export function StaleLines({ hosts, total, quarter }: StaleLinesProps) {
  return (
    <Band title="確かめる順" lead="人が通う所、募集中の所から並べています" count={`${total}か所`} id="queue">
      <ChooseAll formId={bulkFormId} name="hostIds" />
      <ul className="lines">
        {hosts.map((host) => (
          <li key={host.id}>
            <div className="lines__row">
              <span className="stale__name">
                <input
                  className="check__box"
                  type="checkbox"
                  name="hostIds"
                  value={host.id}
                  form={bulkFormId}
                  aria-label={`${host.name}を選ぶ`}
                />
                <h3 className="result__name">
                  <Link to={paths.hostConfirmation(host.id)}>{host.name}</Link>
                </h3>
              </span>
              <Tags>
                <Tag mark={host.state === 'due' || host.state === 'never' ? 'none' : 'old'}>
                  {staleStateNames[host.state]}
                </Tag>
              </Tags>
            </div>
            <p className="facts-line">
              {factsOf(host, quarter).map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
            <Told host={host} />
            <Contact host={host} />
            <CallForm host={host} />
          </li>
        ))}
      </ul>
    </Band>
  );
}

function factsOf(host: StaleHost, quarter: string): string[] {
  const { daysLeft, missedCalls, lastMissedOn, waiting } = host;
  return [
    `${host.kindLabel}・${host.areaLabel}`,
    host.confirmedLabel,
    host.numbersLabel,
    daysLeft !== null && daysLeft >= 0 ? `あと${daysLeft}日で候補から外れる` : '',
    host.people > 0 ? `${host.people}人が通っている` : '',
    host.openPlaces > 0 ? `募集中の受入枠 ${host.openPlaces}人分` : '',
    waiting
      ? `${formatMonthDay(waiting.since)}に${waiting.channel === 'mail' ? 'メール' : '確認票'}で聞いて返事待ち`
      : '',
    missedCalls > 0 && lastMissedOn
      ? `つながらない電話 ${missedCalls}回（${formatMonthDay(lastMissedOn)}）`
      : '',
    host.reached > 0
      ? `${quarter}の声かけ ${host.reached}回${host.overCap ? '（目安まで来ています）' : ''}`
      : '',
    host.hasMail ? '' : 'メールの登録なし',
  ].filter(Boolean);
}

/** What the host wrote behind its link, until somebody has dealt with it. */
function Told({ host }: { host: StaleHost }) {
  return host.told.map(({ id, text, on }) => (
    <Form key={id} method="post" className="stack" preventScrollReset>
      <input type="hidden" name="intent" value="told" />
      <p className="stale__told">
        {formatMonthDay(on)}の連絡：「{text}」
      </p>
      <p className="buttons">
        <Link className="link-tall" to={paths.editHost(host.id)}>
          登録を直す
        </Link>
        <SubmitButton variant="quiet" name="id" value={id}>
          直したので、すみにする
        </SubmitButton>
      </p>
    </Form>
  ));
}

function Contact({ host }: { host: StaleHost }) {
  if (!host.phone)
    return <p className="muted">電話番号が登録されていません。確認票を持って訪ねてください。</p>;
  return (
    <p className="stale__contact">
      <a className="link-tall" href={`tel:${host.phone}`}>
        <Icon name="phone" size={20} />
        {host.phone}
      </a>
      {host.contactName ? <span>{host.contactName}</span> : null}
      {host.numbersLabel ? (
        <Link className="link-tall" to={paths.hostCapacity(host.id)}>
          いつもの人数を見る
        </Link>
      ) : null}
    </p>
  );
}

function CallForm({ host }: { host: StaleHost }) {
  return (
    <Form method="post" className="stale__calls" preventScrollReset>
      <input type="hidden" name="intent" value="call" />
      <input type="hidden" name="id" value={host.id} />
      {host.numbersLabel ? <input type="hidden" name="numbers" value="on" /> : null}
      <SubmitButton variant="secondary" name="outcome" value="answered">
        {host.numbersLabel ? '電話で、人数も確かめた' : '電話で確かめた'}
      </SubmitButton>
      <SubmitButton variant="quiet" name="outcome" value="no_answer">
        つながらなかった
      </SubmitButton>
    </Form>
  );
}
