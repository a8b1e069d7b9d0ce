import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { FormSection } from '~/ui';

/** Which 法人・団体 the host belongs to; choosing is a page of its own. */
export function OrganisationNote({
  hostId,
  organisation,
}: {
  hostId: string;
  organisation: { id: string; name: string } | null;
}) {
  return (
    <FormSection
      title="法人・団体"
      lead="いくつかの場所を持つ法人は、一つにまとめておくと、まとめて見られます。"
    >
      <p>
        {organisation ? (
          <Link className="link-tall" to={paths.organisation(organisation.id)}>
            {organisation.name}
          </Link>
        ) : (
          'まだ選んでいません。'
        )}
      </p>
      <Link className="link-tall" to={paths.hostOrganisation(hostId)}>
        {organisation ? '別の法人・団体にする' : '法人・団体を選ぶ'}
      </Link>
      <p className="muted">この画面に書きかけたことがあるときは、先に保存してください。</p>
    </FormSection>
  );
}
