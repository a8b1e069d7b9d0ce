import {
  checkClaim,
  decideClaim,
  recordWorkRequest,
  removeLine,
  returnChecked,
  returnSubmitted,
  saveLine,
  submitClaim,
  withdrawClaim,
} from '~/domain/expenses/index.server';
import {
  checkClaimSchema,
  decideClaimSchema,
  removeLineSchema,
  returnClaimSchema,
  saveLineSchema,
  seenClaimSchema,
  workRequestSchema,
} from '~/domain/expenses/schema';
import { byIntent, taking } from '~/http/intents.server';

export const takeIntent = byIntent({
  'save-line': taking(saveLineSchema, saveLine, '明細を保存しました。'),
  'remove-line': taking(removeLineSchema, removeLine, '明細を消しました。'),
  submit: taking(seenClaimSchema, submitClaim, '請求を出しました。確かめる人の番になりました。'),
  withdraw: taking(seenClaimSchema, withdrawClaim, '請求を取り下げました。'),
  request: taking(workRequestSchema, recordWorkRequest, '依頼の記録を加えました。'),
  check: taking(checkClaimSchema, checkClaim, '確かめました。決める人の番になりました。'),
  'return-submitted': taking(returnClaimSchema, returnSubmitted, '受入先に差し戻しました。'),
  decide: taking(decideClaimSchema, decideClaim, '決めました。'),
  'return-checked': taking(returnClaimSchema, returnChecked, '受入先に差し戻しました。'),
});
