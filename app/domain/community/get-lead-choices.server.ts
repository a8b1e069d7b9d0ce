import { listGaps } from '#db/queries/community.server';
import { findLeadOfProposal } from '#db/queries/offer-proposals.server';
import { listWishes } from '#db/queries/wishes.server';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { listOpenProposalViews } from '~/domain/matching/index.server';
import { options } from '~/domain/taxonomy/index.server';
import { draftOfProposal } from './draft-of-proposal';
import { draftOfWish } from './draft-of-wish';
import { today } from '~/lib/japanese-date';
import { wishesInUse } from './wish-rules';
import { gapWords } from './resources';
import { openGapStatuses, type GapStatus } from './rules';

const mostWishes = 1_000;
const mostProposals = 1_000;

/**
 * What the form of a lead chooses from, beside the areas: kinds of hosts, what is lacking now, what was wished, what hosts
 * want to talk over, how it was found. `madeOf`: the lead that was made already of what one host wants to talk over.
 */
export const getLeadChoices = read({
  name: 'community.get-lead-choices',
  permission: 'leads.manage',
  run: async ({ tx, now }, { proposal }: { proposal?: string | undefined }) => {
    const gaps = await listGaps(tx);
    const wishes = await listWishes(tx, wishesInUse, mostWishes);
    const talkedOver = await listOpenProposalViews(tx, {
      today: today(now),
      limit: mostProposals,
      seesCases: false,
    });
    return {
      madeOf: proposal !== undefined && isId(proposal) ? await findLeadOfProposal(tx, proposal) : null,
      wishes: wishes.map(draftOfWish),
      proposals: talkedOver.rows.map(draftOfProposal),
      kinds: options('hostKind'),
      sources: options('leadSource'),
      gaps: gaps
        .filter(({ status }) => openGapStatuses.includes(status as GapStatus))
        .map((gap) => ({
          value: gap.id,
          label: `${gap.areaName ?? '市全体'}：${gapWords(gap)}`,
          areaId: gap.areaId,
        })),
    };
  },
});
