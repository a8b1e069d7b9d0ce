import { Form, Link } from '@remix-run/react';
import { SuitedPeople } from '~/components/match';
import type { NewsOfOffer } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, SubmitButton, VisuallyHidden } from '~/ui';

/** One offer with the cases it is new for. What changed since and suits nobody any more says so. */
export function NewsOfOneOffer({ offer }: { offer: NewsOfOffer }) {
  const { opportunityId, hostId, title, hostName, ids, people } = offer;
  return (
    <Band title={title} lead={hostName} count={`${people.length}人`}>
      {people.length > 0 ? (
        <SuitedPeople people={people} offer={{ host: hostId, opportunity: opportunityId }} />
      ) : (
        <p className="muted">知らせたあとに受入枠かプロフィールが変わり、いまは合う方がいません。</p>
      )}
      <div className="news__acts">
        <Link className="link-tall" to={paths.opportunity(opportunityId)}>
          受入枠を見る<VisuallyHidden>：{title}</VisuallyHidden>
        </Link>
        <Form method="post">
          {ids.map((id) => (
            <input key={id} type="hidden" name="ids" value={id} />
          ))}
          <SubmitButton variant="secondary">
            見ました<VisuallyHidden>：{title}</VisuallyHidden>
          </SubmitButton>
        </Form>
      </div>
    </Band>
  );
}
