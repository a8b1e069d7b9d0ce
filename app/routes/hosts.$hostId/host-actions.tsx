import { paths } from '~/paths';
import { LinkButton } from '~/ui';

export interface HostActionsProps {
  hostId: string;
  may: { refer: boolean; match: boolean; edit: boolean };
  /** Something else is the next thing to do. */
  quiet: boolean;
}

/** What can be done with a host from the head of its page. */
export function HostActions({ hostId, may, quiet }: HostActionsProps) {
  return (
    <>
      {may.refer ? (
        <LinkButton variant="quiet" to={paths.refer({ host: hostId })}>
          相談につなぐ
        </LinkButton>
      ) : null}
      {may.match ? (
        <LinkButton variant="quiet" to={paths.whyFor(hostId)}>
          ケースと照らす
        </LinkButton>
      ) : null}
      {may.edit ? (
        <>
          <LinkButton variant="quiet" to={paths.editHost(hostId)}>
            登録を直す
          </LinkButton>
          <LinkButton variant="quiet" to={paths.carveOut(hostId)}>
            業務の切り出し
          </LinkButton>
          <LinkButton variant={quiet ? 'secondary' : 'primary'} to={paths.newOpportunity(hostId)}>
            受入枠を足す
          </LinkButton>
        </>
      ) : null}
    </>
  );
}
