import { paths } from '~/paths';
import { LinkButton } from '~/ui';

/** What can be done with a host from the head of its page; `quiet` where something else is the next thing to do. */
export function HostActions({ hostId, quiet }: { hostId: string; quiet: boolean }) {
  return (
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
  );
}
