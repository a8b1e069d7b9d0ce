import {
  beginAssessment,
  checkSlip,
  keepSlip,
  planNext,
  recordEngagement,
  reviewEngagement,
} from '~/domain/people/index.server';
import { NotFound } from '~/domain/kernel/errors';
import { dropIdea } from '~/domain/meetings/index.server';
import { dropIdeaSchema } from '~/domain/meetings/schema';
import type { Scope } from '~/domain/kernel/scope';
import {
  beginAssessmentSchema,
  checkSlipSchema,
  keepSlipSchema,
  planNextSchema,
  recordEngagementSchema,
  reviewEngagementSchema,
} from '~/domain/people/schema';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';

/** Takes whichever of the page's forms was sent, told by its `intent`. */
export function takeCaseForm(scope: Scope, form: FormData) {
  const then = (notice: string) => (value: { code: string }) =>
    redirectWithNotice(paths.case(value.code), notice);
  const intent = form.get('intent');
  switch (typeof intent === 'string' ? intent : '') {
    case 'begin':
      return submit({
        form,
        schema: beginAssessmentSchema,
        run: (value) => beginAssessment(scope, value),
        then: then('アセスメントを始めました。'),
      });
    case 'engage':
      return submit({
        form,
        schema: recordEngagementSchema,
        run: (value) => recordEngagement(scope, value),
        then: then('支援決定前の関わりを記録しました。'),
      });
    case 'review-engagement':
      return submit({
        form,
        schema: reviewEngagementSchema,
        run: (value) => reviewEngagement(scope, value),
        then: then('支援決定前の関わりの見直しを記録しました。'),
      });
    case 'next':
      return submit({
        form,
        schema: planNextSchema,
        run: (value) => planNext(scope, value),
        then: then('つぎの予定を保存しました。'),
      });
    case 'keep-slip':
      return submit({
        form,
        schema: keepSlipSchema,
        run: (value) => keepSlip(scope, value),
        then: then('対応票の置き場所を記録しました。'),
      });
    case 'check-slip':
      return submit({
        form,
        schema: checkSlipSchema,
        run: (value) => checkSlip(scope, value),
        then: then('対応票と照らし合わせたことを記録しました。'),
      });
    case 'drop-idea':
      return submit({
        form,
        schema: dropIdeaSchema,
        run: (value) => dropIdea(scope, value),
        then: then('会議で出た案を見送りました。'),
      });
    default:
      throw new NotFound('操作');
  }
}
