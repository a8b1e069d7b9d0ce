export { confirmDisposal, dropProposalOf, proposeDisposal, withdrawDisposal } from './dispose.server';
export { getCopy } from './get-copy.server';
export { getCertificate, listDisposals } from './list-disposals.server';
export { getRetention, setRetention } from './retention.server';
