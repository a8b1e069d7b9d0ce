import { describe, expect, it } from 'vitest';
import { aStage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { NotFound } from '~/domain/kernel/errors';
import { listBoard, previewProposal, proposePlacement } from '~/domain/placements/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');

describe('the offer that is proposed', () => {
  it('is one of the host: that of another is found neither before nor after', async () => {
    const { code, hostId, opportunityId } = await aStage({ digits: '101-0' });
    const elsewhere = await aStage({ digits: '102-0' });
    const wrong = { code, hostId, opportunityId: elsewhere.opportunityId };
    await expect(previewProposal(coordinator, wrong)).rejects.toBeInstanceOf(NotFound);
    await expect(proposePlacement(coordinator, wrong)).rejects.toBeInstanceOf(NotFound);
    const { columns } = await listBoard(coordinator, {});
    expect(columns.flatMap(({ cards }) => cards)).toEqual([]);

    const right = { code, hostId, opportunityId };
    expect(await previewProposal(coordinator, right)).toMatchObject({ opportunityTitle: 'パンの袋づめ' });
    await proposePlacement(coordinator, right);
  });

  it('may be left open', async () => {
    const { code, hostId } = await aStage({ digits: '103-0' });
    const open = { code, hostId };
    expect(await previewProposal(coordinator, open)).toMatchObject({ opportunityId: null });
    await proposePlacement(coordinator, open);
  });
});
