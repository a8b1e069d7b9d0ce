import { paths } from '~/paths';
import { LinkButton } from '~/ui';

interface HeadActionsProps {
  code: string;
  mayEdit: boolean;
  /** There is something to look for places with. */
  mayMatch: boolean;
}

/** Where one goes from the profile: to the picture cards, and to the places that fit. */
export function HeadActions({ code, mayEdit, mayMatch }: HeadActionsProps) {
  return (
    <>
      {mayEdit ? <LinkButton to={paths.interview(code)}>絵カードで一緒に選ぶ</LinkButton> : null}
      {mayMatch ? (
        <LinkButton variant="quiet" to={paths.matches(code)}>
          この内容で受入先をさがす
        </LinkButton>
      ) : null}
    </>
  );
}
