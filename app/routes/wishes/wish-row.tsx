import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { wishStepNames, type WishStep } from '~/domain/community/rules';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Button, LinkButton, type ChipOptions } from '~/ui';
import { AcceptForm } from './accept-form';

interface Choice {
  value: string;
  label: string;
}

interface WishRowProps {
  wish: {
    id: string;
    version: number;
    words: string;
    areaId: string | null;
    area: string;
    saidBy: string;
    menus: string[];
    activities: string[];
    status: string;
    heardOn: Day;
    reference: string;
    dismissReason: string;
    steps: WishStep[];
    leads: readonly { id: string; name: string; stage: string; host: { id: string; name: string } | null }[];
  };
  areas: readonly Choice[];
  menuKinds: readonly Choice[];
  activities: readonly ChipOptions[];
  lastResult: SubmissionResult | null;
}

/** One wish, what it is answered by, and its next steps. */
export function WishRow({ wish, lastResult, ...choices }: WishRowProps) {
  const answers = [...wish.menus, ...wish.activities];
  const mine = lastResult?.initialValue?.['id'] === wish.id ? lastResult : null;
  return (
    <li className="line">
      <h3 className="heading-3">「{wish.words}」</h3>
      <p className="facts-line">
        <span>{wish.area}</span>
        <span>{wish.saidBy}の声</span>
        <span>{formatDayShort(wish.heardOn)}</span>
        {wish.reference ? <span>受付番号 {wish.reference}</span> : null}
      </p>
      {answers.length > 0 ? <p>こたえになりそうなもの：{answers.join('、')}</p> : null}
      <Became wish={wish} />
      {wish.dismissReason ? <p>載せない理由：{wish.dismissReason}</p> : null}
      {wish.status === 'received' ? (
        <AcceptForm wish={wish} {...choices} lastResult={mine} />
      ) : (
        <Form method="post" className="button-row">
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="id" value={wish.id} />
          <input type="hidden" name="version" value={wish.version} />
          {wish.status === 'open' ? (
            <LinkButton to={paths.newLead({ wish: wish.id })}>メニューをつくる</LinkButton>
          ) : null}
          {wish.steps.map((step) => (
            <Button key={step} type="submit" variant="quiet" name="step" value={step}>
              {wishStepNames[step]}
            </Button>
          ))}
        </Form>
      )}
    </li>
  );
}

/** What became of a wish: whom it was brought to, and the host that takes it up. */
function Became({ wish: { leads } }: Pick<WishRowProps, 'wish'>) {
  if (leads.length === 0) return null;
  return (
    <ul className="facts-line">
      {leads.map(({ id, name, stage, host }) => (
        <li key={id}>
          {host ? (
            <>
              受入先になりました：<Link to={paths.host(host.id)}>{host.name}</Link>
            </>
          ) : (
            <>
              声かけ先：<Link to={paths.lead(id)}>{name}</Link>（{stage}）
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
