import { Link } from '@remix-run/react';
import Coffee from 'lucide-react/icons/coffee';
import type { RefObject } from 'react';
import { useSaying, type Speech } from '~/components/interview-cards';
import { LinkButton } from '~/ui';

/** Enough for today, wherever one is. */
export function End({ heading, speech }: { heading: RefObject<HTMLHeadingElement>; speech: Speech }) {
  useSaying(speech, 'きょうは ここまでです。ありがとう ございました。');
  return (
    <div className="aid aid--calm">
      <div className="aid__middle">
        <Coffee className="aid__drawing" strokeWidth={1.25} aria-hidden="true" />
        <h1 className="aid__heading" ref={heading} tabIndex={-1}>
          きょうは ここまでです
        </h1>
        <p className="aid__words">
          おしえて くれて、ありがとう ございました。
          <br />
          あとから かえても いいです。
        </p>
        <p className="aid__buttons">
          <LinkButton variant="quiet" size="big" to="#start">
            もう すこし えらぶ
          </LinkButton>
        </p>
      </div>
      <div className="aid__staff">
        <p>
          <b>スタッフの方へ</b>
          　選んだものは、まだプロフィールに入っていません。ここから先はスタッフの画面です。
        </p>
        <p>
          <Link className="link-tall" to="#chosen">
            選んだものを確かめて、プロフィールに入れる
          </Link>
        </p>
      </div>
    </div>
  );
}
