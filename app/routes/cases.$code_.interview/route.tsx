import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useCards, useDrafts } from '~/components/interview';
import { useSpeech } from '~/components/interview-cards';
import { bareFrame } from '~/components/shell';
import { cardTable, devicePlace, getProfile } from '~/domain/people/index.server';
import { profileValues } from '~/domain/people/rules';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { LinkButton, Notice, Page, PageHead } from '~/ui';
import { Chosen } from './chosen';
import { End } from './end';
import { usePlace } from './places';
import { Screen } from './screen';
import { Start } from './start';
import { useTaking } from './use-taking';

export const meta: MetaFunction = () => [{ title: '絵カード｜むすびば' }];

/** Nothing of the site around it: the page lies between two people. */
export const handle = bareFrame;

export const loader = pageLoader({
  permission: 'cases.edit',
  load: async ({ scope, params }) => {
    const { line, takenUp, mayEdit, profile, choices } = await getProfile(scope, params['code']);
    const { strengths, wishes, considerations, levels, weights } = choices;
    return {
      ...{ code: line.code, mayEdit, version: profile.version, screens: cardTable() },
      profile: profileValues(profile),
      choices: { strengths, wishes, considerations, levels, weights },
      device: devicePlace(scope, line.code, takenUp),
    };
  },
});

export default function Interview() {
  const { code, mayEdit, version, screens, device, profile, choices } = useLoaderData<typeof loader>();
  const drafts = useDrafts({ code, version, ...device, cameBack: false });
  const cards = useCards(code, device);
  const taking = useTaking({ version, profile, screens, cards, drafts });
  const speech = useSpeech();
  const { place, heading } = usePlace(screens);
  if (!mayEdit.ok) {
    return (
      <>
        <PageHead title="絵カードは、まだ使えません" />
        <Page narrow>
          <Notice
            title={mayEdit.reason}
            actions={<LinkButton to={paths.profile(code)}>プロフィールに戻る</LinkButton>}
          >
            {mayEdit.wayOut}
          </Notice>
        </Page>
      </>
    );
  }
  switch (place.at) {
    case 'start':
      return <Start {...{ code, screens, heading, cards, speech }} />;
    case 'screen':
      return <Screen {...{ screens, heading, cards, speech }} index={place.index} />;
    case 'end':
      return <End heading={heading} speech={speech} />;
    case 'chosen':
      return <Chosen {...{ code, screens, heading, cards, drafts, taking, choices }} />;
  }
}
