import { recordProposal } from '~/domain/matching/index.server';
import { now as novemberNoon } from './people';
import { scopeOf } from './scope';
import type { TownName } from './towns';

type ProposalFacts = Partial<Parameters<typeof recordProposal>[1]> & { hostId: string };

/** What a host was asked on the telephone: whether one can come on Friday morning, and it wants to talk it over. */
export async function aProposal(facts: ProposalFacts, town: TownName = 'own', now = novemberNoon) {
  const asked = { about: 'time' as const, cell: 'fri_am', answer: 'partly' as const, ...facts };
  const { id, stands } = await recordProposal(scopeOf('coordinator', { town }), asked, { now });
  if (id === null) throw new Error(`asked before: ${stands.id}`);
  return id;
}
